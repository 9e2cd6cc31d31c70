package org.asterism.diagnostics.summary;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A summary as comma-separated values at full precision: every number is read back exactly. */
public final class CsvSummary {
    private CsvSummary() {}

    /** The table with a header; the first column, of names, has an empty title, as pandas writes it. */
    public static String of(Summary summary) {
        StringBuilder text = new StringBuilder();
        try {
            write(summary, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes the table row by row, so that a long one needs no memory.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Summary summary, Appendable out) throws IOException {
        for (String column : summary.columns()) {
            out.append(',').append(column);
        }
        out.append('\n');
        for (Summary.Row row : summary.rows()) {
            out.append(quoted(row.element().name()));
            for (double value : row.values()) {
                out.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
            }
            out.append('\n');
        }
    }

    private static String quoted(String name) {
        boolean plain = name.indexOf(',') < 0 && name.indexOf('"') < 0 && name.indexOf('\n') < 0;
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
