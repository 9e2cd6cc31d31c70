package org.asterism.core.data;

import java.util.Arrays;

/** A column of real numbers; NaN is a missing value. */
public final class RealColumn implements Column {
    private final String name;
    private final String unit;
    private final double[] values;

    /** A column that owns {@code values} from now on. */
    public RealColumn(String name, String unit, double[] values) {
        this.name = name;
        this.unit = unit;
        this.values = values;
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

    /** The value in a row; NaN where it is missing. */
    public double value(int row) {
        return values[row];
    }

    @Override
    public String text(int row) {
        return Double.isNaN(values[row]) ? "" : Double.toString(values[row]);
    }

    @Override
    public RealColumn select(int[] rows) {
        double[] kept = new double[rows.length];
        Arrays.setAll(kept, i -> values[rows[i]]);
        return new RealColumn(name, unit, kept);
    }
}
