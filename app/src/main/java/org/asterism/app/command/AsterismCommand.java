package org.asterism.app.command;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says what there is. */
@Command(
        name = "asterism",
        description = "Bayesian hierarchical inference for astronomy.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            SummaryCommand.class,
            CompareCommand.class,
            PlotCommand.class,
            ReportCommand.class,
            SimulateCommand.class,
            GraphCommand.class,
            CheckCommand.class,
            PriorCommand.class,
            CalibrateCommand.class,
            OptimizeCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            PluginCommand.class,
            DemoCommand.class
        },
        footer = {
            "",
            "Try 'asterism demo', or 'asterism COMMAND --help'.",
            "Exit status: 0 done, 2 bad usage, 3 bad data, 4 sampling or a plug-in failed, 5 a check failed (--strict), 130 cancelled."
        })
@Singleton
public final class AsterismCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "folder of plug-ins, or the jar of one; repeatable")
    private List<Path> plugins = new ArrayList<>();

    /** The folders and jars of plug-ins that the command line names. */
    public List<Path> plugins() {
        return List.copyOf(plugins);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is given");
    }
}
