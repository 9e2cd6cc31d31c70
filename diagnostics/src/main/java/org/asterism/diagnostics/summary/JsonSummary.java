package org.asterism.diagnostics.summary;

import java.util.List;

/** A summary as JSON: an object of objects, by name and column; a value that is not finite is null. */
public final class JsonSummary {
    private JsonSummary() {}

    /** The object, over several lines. */
    public static String of(Summary summary) {
        List<String> columns = summary.columns();
        StringBuilder text = new StringBuilder("{");
        String between = "\n";
        for (Summary.Row row : summary.rows()) {
            text.append(between)
                    .append("  ")
                    .append(quoted(row.element().name()))
                    .append(": {");
            double[] values = row.values();
            for (int i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : ", ").append(quoted(columns.get(i))).append(": ");
                text.append(Double.isFinite(values[i]) ? Double.toString(values[i]) : "null");
            }
            text.append('}');
            between = ",\n";
        }
        return text.append("\n}\n").toString();
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
