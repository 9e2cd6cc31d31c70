package org.example.transits;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.asterism.core.data.Column;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.Numbers;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;

/** Makes a table of the text of an IPAC file, or tells every line that is wrong. One file, one thread. */
final class IpacParser {
    private final Path file;
    private final StoredBytes bytes;
    private final Problems problems = new Problems();
    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    IpacParser(Path file, StoredBytes bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    Table table() {
        List<String> all =
                new String(bytes.plain(), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < all.size(); i++) {
            line(all.get(i), i + 1);
        }
        if (header.isEmpty() || rows.isEmpty()) {
            problems.add(Problem.of(header.isEmpty() ? "there is no header between bars" : "there are no rows")
                    .at(file.toString()));
        }
        problems.throwIfAny(DataException::new);
        return columns(IpacHeader.of(header));
    }

    private void line(String line, int number) {
        if (line.startsWith("\\") || line.isBlank()) {
            return;
        }
        if (line.startsWith("|")) {
            if (!IpacHeader.isLine(line) || !rows.isEmpty() || header.size() == 4) {
                wrong(number, "a line of the header does not end with a bar, or is out of place");
                return;
            }
            header.add(line);
            return;
        }
        if (header.isEmpty()) {
            wrong(number, "a row stands before the header");
            return;
        }
        List<String> cells = IpacHeader.of(header).row(line);
        if (cells.get(cells.size() - 1).isEmpty()) {
            wrong(number, "the row ends before its last column");
        }
        rows.add(cells);
        lines.add(number);
    }

    private void wrong(int line, String what) {
        problems.add(Problem.of(what).at(file + ", line " + line).cure("correct the line, or fetch the file again"));
    }

    private Table columns(IpacHeader of) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < of.names().size(); c++) {
            columns.add(column(of, c));
        }
        if (new HashSet<>(of.names()).size() < of.names().size()) {
            problems.add(Problem.of("two columns have one name: " + of.names()).at(file.toString()));
        }
        problems.throwIfAny(DataException::new);
        int[] numbers = lines.stream().mapToInt(Integer::intValue).toArray();
        return new Table(bytes.provenance(IpacTableReader.FORMAT), RowLabels.of("line", numbers), columns);
    }

    private Column column(IpacHeader of, int c) {
        String name = of.names().get(c);
        String unit = of.units().get(c);
        String type = of.types().get(c).toLowerCase(Locale.ROOT);
        String missing = of.nulls().get(c);
        return switch (type) {
            case "int", "i", "long", "l" -> integers(name, unit, missing, c);
            case "double", "d", "float", "f", "real", "r" -> reals(name, unit, missing, c);
            default -> texts(name, unit, missing, c);
        };
    }

    private static boolean isMissing(String cell, String missing) {
        return cell.isEmpty() || cell.equals(missing);
    }

    private IntegerColumn integers(String name, String unit, String missing, int c) {
        long[] values = new long[rows.size()];
        BitSet none = new BitSet();
        for (int row = 0; row < values.length; row++) {
            String cell = rows.get(row).get(c);
            try {
                none.set(row, isMissing(cell, missing));
                values[row] = none.get(row) ? 0 : Long.parseLong(cell);
            } catch (NumberFormatException e) {
                wrong(lines.get(row), "'" + cell + "' in column " + name + " is not a whole number");
            }
        }
        return new IntegerColumn(name, unit, values, none);
    }

    private RealColumn reals(String name, String unit, String missing, int c) {
        double[] values = new double[rows.size()];
        for (int row = 0; row < values.length; row++) {
            String cell = rows.get(row).get(c);
            int line = lines.get(row);
            values[row] = isMissing(cell, missing)
                    ? Double.NaN
                    : Numbers.real(cell).orElseGet(() -> {
                        wrong(line, "'" + cell + "' in column " + name + " is not a number");
                        return Double.NaN;
                    });
        }
        return new RealColumn(name, unit, values);
    }

    private TextColumn texts(String name, String unit, String missing, int c) {
        String[] values = new String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            String cell = rows.get(row).get(c);
            values[row] = isMissing(cell, missing) ? "" : cell;
        }
        return new TextColumn(name, unit, values);
    }
}
