package org.asterism.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.asterism.app.terminal.Terminal;

/**
 * Runs every usual command once, so that the archive of loaded classes which the launcher makes has all that they need.
 */
public final class Training {
    private Training() {}

    /** Works in the directory given as the only argument, and prints nothing. */
    public static void main(String[] args) {
        Path directory = Path.of(args[0]);
        Terminal terminal =
                new Terminal(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), false, 80);
        String out = directory.resolve("demo").toString();
        String fits = directory.resolve("stars.fits").toString();
        String run = directory.resolve("run").toString();
        String[][] commands = {
            {"demo", "--out", out},
            {"summary", out, "--var", "~r", "--coord", "star=0:2"},
            {"simulate", "binary-population", "--seed", "1", "--out", fits},
            {"run", "binary-population", "--data", fits, "--draws", "50", "--tune", "200", "--seed", "1", "--out", run},
            {"run", "binary", "--data", fits, "--select", "star=star01", "--draws", "50", "--out", run + "1"},
            {"run", "binary", "--config", run + "1/run.yaml", "--out", run + "2"},
            {"list"},
            {"describe", "cluster"},
            {"graph", "cluster", "--data", out + "/cluster.csv"},
            {"plot", out, "pair", "--var", "mu_r,ln_std_r", "--out", out + "/figures/pair.svg"},
            {"report", run},
            {"plot", run, "rv-folded", "--out", run + "/figures/rv.svg"},
            {"check", "cluster", "--data", out + "/cluster.csv"},
            {"optimize", "binary", "--data", fits, "--select", "star=star01"},
            {"run", "clutser"}
        };
        for (String[] command : commands) {
            Main.run(command, terminal);
        }
    }
}
