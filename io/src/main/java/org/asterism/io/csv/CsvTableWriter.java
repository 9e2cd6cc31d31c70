package org.asterism.io.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.asterism.core.data.Column;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableWriter;
import org.asterism.core.option.Descriptor;
import org.asterism.io.TableFiles;

/** Writes comma-separated values, with the units in a comment before the header. */
public final class CsvTableWriter implements TableWriter {
    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn("csv", "comma-separated values with a comment for the units");
    }

    @Override
    public boolean writes(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    @Override
    public void write(Table table, Path file) throws IOException {
        StringBuilder text = new StringBuilder("# units: ");
        StringBuilder names = new StringBuilder();
        String between = "";
        for (Column column : table.columns()) {
            text.append(between).append(column.unit());
            names.append(between).append(cell(column.name()));
            between = ",";
        }
        text.append('\n').append(names).append('\n');
        for (int row = 0; row < table.rows().size(); row++) {
            between = "";
            for (Column column : table.columns()) {
                text.append(between).append(cell(column.text(row)));
                between = ",";
            }
            text.append('\n');
        }
        TableFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        boolean plain = text.indexOf(',') < 0
                && text.indexOf('"') < 0
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0
                && !text.startsWith("#");
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
