package org.asterism.core.data;

import java.util.Arrays;
import java.util.BitSet;

/** A column of whole numbers of up to 64 bits, kept exactly. */
public final class IntegerColumn implements Column {
    private final String name;
    private final String unit;
    private final long[] values;
    private final BitSet missing;

    /** A column that owns {@code values} and {@code missing}, the rows without a value, from now on. */
    public IntegerColumn(String name, String unit, long[] values, BitSet missing) {
        this.name = name;
        this.unit = unit;
        this.values = values;
        this.missing = missing;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public int size() {
        return values.length;
    }

    /** The value in a row; of no meaning where it is missing. */
    public long value(int row) {
        return values[row];
    }

    /** Whether a row has no value. */
    public boolean isMissing(int row) {
        return missing.get(row);
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : Long.toString(values[row]);
    }

    @Override
    public IntegerColumn select(int[] rows) {
        long[] kept = new long[rows.length];
        Arrays.setAll(kept, i -> values[rows[i]]);
        BitSet keptMissing = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            keptMissing.set(i, isMissing(rows[i]));
        }
        return new IntegerColumn(name, unit, kept, keptMissing);
    }
}
