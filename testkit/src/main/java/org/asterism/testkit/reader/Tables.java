package org.asterism.testkit.reader;

import java.util.Optional;
import org.asterism.core.data.Column;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;

/** Compares tables: names, kinds, units and every value. */
final class Tables {
    private Tables() {}

    /** What differs first, in words; empty if nothing does. */
    static String difference(Table expected, Table actual) {
        if (!expected.columnNames().equals(actual.columnNames())) {
            return "the columns are " + actual.columnNames() + ", not " + expected.columnNames();
        }
        if (expected.rows().size() != actual.rows().size()) {
            return "there are " + actual.rows().size() + " rows, not "
                    + expected.rows().size();
        }
        for (Column column : expected.columns()) {
            String difference = difference(column, actual.column(column.name()).orElseThrow());
            if (!difference.isEmpty()) {
                return "column " + column.name() + " " + difference;
            }
        }
        return "";
    }

    private static String difference(Column expected, Column actual) {
        if (expected.getClass() != actual.getClass()) {
            return "is a " + actual.getClass().getSimpleName() + ", not a "
                    + expected.getClass().getSimpleName();
        }
        if (!expected.unit().equals(actual.unit())) {
            return "is in '" + actual.unit() + "', not in '" + expected.unit() + "'";
        }
        return values(expected, actual, expected.size());
    }

    private static String values(Column expected, Column actual, int rows) {
        for (int row = 0; row < rows; row++) {
            if (!same(expected, actual, row)) {
                return "holds '" + actual.text(row) + "' in row " + (row + 1) + ", not '" + expected.text(row) + "'";
            }
        }
        return "";
    }

    private static boolean same(Column expected, Column actual, int row) {
        if (expected instanceof RealColumn one && actual instanceof RealColumn other) {
            return Double.compare(one.value(row), other.value(row)) == 0;
        }
        return expected.text(row).equals(actual.text(row));
    }

    /**
     * Whether a table is the beginning of another, row by row; the last cell of its last row may be cut, if it is text.
     *
     * @return what is no beginning, in words; empty if it is one
     */
    static String beginning(Table whole, Table part) {
        int rows = part.rows().size();
        if (rows > whole.rows().size() || !part.columnNames().equals(whole.columnNames())) {
            return "it has columns or rows that were not there: " + part.columnNames() + " with " + rows + " rows";
        }
        for (int c = 0; c < whole.columns().size(); c++) {
            Column expected = whole.columns().get(c);
            Optional<Column> actual = part.column(expected.name());
            boolean last = c == whole.columns().size() - 1;
            for (int row = 0; actual.isPresent() && row < (last ? rows - 1 : rows); row++) {
                if (!expected.text(row).equals(actual.get().text(row))) {
                    return "column " + expected.name() + " holds '"
                            + actual.get().text(row) + "' in row " + (row + 1) + ", not '" + expected.text(row) + "'";
                }
            }
        }
        return "";
    }
}
