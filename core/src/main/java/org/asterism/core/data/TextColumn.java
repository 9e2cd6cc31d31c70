package org.asterism.core.data;

import java.util.Arrays;

/** A column of text; an empty text is a missing value. */
public final class TextColumn implements Column {
    private final String name;
    private final String unit;
    private final String[] values;

    /** A column that owns {@code values} from now on. */
    public TextColumn(String name, String unit, String[] values) {
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

    @Override
    public String text(int row) {
        return values[row];
    }

    @Override
    public TextColumn select(int[] rows) {
        String[] kept = new String[rows.length];
        Arrays.setAll(kept, i -> values[rows[i]]);
        return new TextColumn(name, unit, kept);
    }
}
