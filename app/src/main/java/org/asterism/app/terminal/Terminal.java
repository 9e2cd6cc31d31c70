package org.asterism.app.terminal;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The two outputs of the process, and whether a person watches them. The launcher, which can ask the shell, says so in
 * the system properties {@code asterism.terminal} (standard error is a terminal), {@code asterism.columns}, and {@code
 * asterism.piped} (standard output is no terminal).
 */
public final class Terminal {
    private static final int USUAL_COLUMNS = 80;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;
    private final int columns;
    private final Optional<OutputStream> bytes;

    /** Outputs, whether the second is a terminal, and how wide that is. */
    public Terminal(PrintWriter out, PrintWriter err, boolean interactive, int columns) {
        this(out, err, interactive, columns, Optional.empty());
    }

    /** The same with a place for results that are not text. */
    public Terminal(PrintWriter out, PrintWriter err, boolean interactive, int columns, Optional<OutputStream> bytes) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.columns = columns;
        this.bytes = bytes;
    }

    /** The outputs of this process. */
    public static Terminal ofProcess() {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int columns = Integer.getInteger("asterism.columns", USUAL_COLUMNS);
        Optional<OutputStream> bytes =
                Boolean.getBoolean("asterism.piped") ? Optional.of(System.out) : Optional.empty();
        return new Terminal(
                out, err, Boolean.getBoolean("asterism.terminal"), columns > 0 ? columns : USUAL_COLUMNS, bytes);
    }

    /** For results only. */
    public PrintWriter out() {
        return out;
    }

    /** For results that are not text; empty where a person would see them. */
    public Optional<OutputStream> bytes() {
        return bytes;
    }

    /** For progress, warnings and errors. */
    public PrintWriter err() {
        return err;
    }

    /** Whether standard error is a terminal that can redraw lines. */
    public boolean interactive() {
        return interactive;
    }

    /** How many characters fit in a line. */
    public int columns() {
        return columns;
    }

    /** Prints a line for the user beside the results. */
    public void note(String line) {
        err.println(line);
    }

    /** Prints words for the user beside the results, broken at blanks to the width; later lines are indented. */
    public void noteWrapped(String text, int indent) {
        int width = Math.max(40, Math.min(columns, 100));
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > indent && line.length() + 1 + word.length() > width) {
                err.println(line);
                line.setLength(0);
                line.append(" ".repeat(indent)).append(word);
            } else {
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
        }
        err.println(line);
    }
}
