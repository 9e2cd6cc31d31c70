package org.asterism.app.plugin;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.asterism.app.Main;
import org.asterism.app.terminal.Terminal;

/**
 * The command, run in this process with standing folders of plug-ins.
 *
 * @param status what it exits with
 * @param out what it prints as results
 * @param err what it prints beside them, its blanks and line ends made one blank
 */
record CommandLineRun(int status, String out, String err) {
    static CommandLineRun of(Path pluginFolder, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, 80);
        int status = Main.run(arguments, terminal, new PluginFolders(List.of(pluginFolder)));
        return new CommandLineRun(status, out.toString(), err.toString().replaceAll("\\s+", " "));
    }
}
