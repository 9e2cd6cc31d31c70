package org.asterism.diagnostics.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A summary as JSON: an object of objects, by name and column; a value that is not finite is null. */
public final class JsonSummary {
    private JsonSummary() {}

    /** The object, over several lines. */
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
     * Writes the object row by row, so that a long one needs no memory.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Summary summary, Appendable out) throws IOException {
        List<String> columns =
                summary.columns().stream().map(JsonSummary::quoted).toList();
        out.append('{');
        String between = "\n";
        for (Summary.Row row : summary.rows()) {
            out.append(between)
                    .append("  ")
                    .append(quoted(row.element().name()))
                    .append(": {");
            double[] values = row.values();
            for (int i = 0; i < values.length; i++) {
                out.append(i == 0 ? "" : ", ").append(columns.get(i)).append(": ");
                out.append(Double.isFinite(values[i]) ? Double.toString(values[i]) : "null");
            }
            out.append('}');
            between = ",\n";
        }
        out.append("\n}\n");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
