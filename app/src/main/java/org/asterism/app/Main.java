package org.asterism.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import org.asterism.app.command.AsterismCommand;
import org.asterism.app.command.ErrorHandler;
import org.asterism.app.command.PluginNotices;
import org.asterism.app.plugin.PluginFolders;
import org.asterism.app.terminal.Terminal;
import org.asterism.app.wiring.AppModule;
import org.asterism.app.wiring.GuiceFactory;
import org.asterism.core.plugin.Plugins;
import picocli.CommandLine;

/** The entry of the {@code asterism} command. */
public final class Main {
    private Main() {}

    /** Runs the command line and exits with its status. */
    public static void main(String[] args) {
        System.exit(run(args, Terminal.ofProcess(), PluginFolders.ofProcess()));
    }

    /**
     * Runs a command line without standing folders of plug-ins.
     *
     * @return the exit status
     */
    public static int run(String[] args, Terminal terminal) {
        return run(args, terminal, PluginFolders.none());
    }

    /**
     * Runs a command line.
     *
     * @return the exit status
     */
    public static int run(String[] args, Terminal terminal, PluginFolders folders) {
        Injector injector = Guice.createInjector(Stage.DEVELOPMENT, new AppModule(terminal, folders));
        CommandLine commands = new CommandLine(AsterismCommand.class, new GuiceFactory(injector));
        ErrorHandler errors = new ErrorHandler(terminal);
        commands.setOut(terminal.out());
        commands.setErr(terminal.err());
        commands.setUsageHelpWidth(Math.max(60, Math.min(100, terminal.columns())));
        commands.setUsageHelpAutoWidth(false);
        commands.setExecutionStrategy(injector.getInstance(PluginNotices.class));
        commands.setExecutionExceptionHandler(errors);
        commands.setParameterExceptionHandler(errors);
        int status;
        try (Plugins plugins = injector.getInstance(Plugins.class)) {
            status = commands.execute(args);
        }
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }
}
