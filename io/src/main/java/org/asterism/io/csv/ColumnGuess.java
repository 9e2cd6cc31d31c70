package org.asterism.io.csv;

import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.asterism.core.data.Column;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.Numbers;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.TextColumn;

/** Makes the narrowest column that holds all cells: whole numbers of 64 bits, real numbers, or text. */
final class ColumnGuess {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");

    private ColumnGuess() {}

    static Column column(String name, String unit, String[] cells) {
        long[] whole = new long[cells.length];
        double[] real = new double[cells.length];
        BitSet missing = new BitSet();
        boolean allWhole = true;
        for (int row = 0; row < cells.length; row++) {
            OptionalDouble number = Numbers.real(cells[row]);
            if (number.isEmpty()) {
                return text(name, unit, cells);
            }
            real[row] = number.getAsDouble();
            if (Numbers.isMissing(cells[row])) {
                missing.set(row);
            } else {
                allWhole = allWhole && isLong(cells[row], whole, row);
            }
        }
        boolean empty = missing.cardinality() == cells.length;
        return allWhole && !empty ? new IntegerColumn(name, unit, whole, missing) : new RealColumn(name, unit, real);
    }

    private static boolean isLong(String cell, long[] whole, int row) {
        if (!WHOLE.matcher(cell).matches()) {
            return false;
        }
        try {
            whole[row] = Long.parseLong(cell);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static TextColumn text(String name, String unit, String[] cells) {
        return new TextColumn(name, unit, cells.clone());
    }
}
