package org.asterism.diagnostics.summary;

/** A summary as comma-separated values at full precision: every number is read back exactly. */
public final class CsvSummary {
    private CsvSummary() {}

    /** The table with a header; the first column, of names, has an empty title, as pandas writes it. */
    public static String of(Summary summary) {
        StringBuilder text = new StringBuilder();
        for (String column : summary.columns()) {
            text.append(',').append(column);
        }
        text.append('\n');
        for (Summary.Row row : summary.rows()) {
            text.append(quoted(row.element().name()));
            for (double value : row.values()) {
                text.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String name) {
        boolean plain = name.indexOf(',') < 0 && name.indexOf('"') < 0 && name.indexOf('\n') < 0;
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
