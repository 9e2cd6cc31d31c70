package org.asterism.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.asterism.app.terminal.Terminal;

/**
 * The command, run in this process.
 *
 * @param status what it exits with
 * @param out what it prints as results
 * @param err what it prints beside them
 */
record CommandLineRunner(int status, String out, String err) {
    static CommandLineRunner run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, 80);
        int status = Main.run(arguments, terminal);
        return new CommandLineRunner(status, out.toString(), err.toString().replaceAll("\\s+", " "));
    }
}
