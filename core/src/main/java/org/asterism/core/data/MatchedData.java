package org.asterism.core.data;

import java.util.Map;
import java.util.Optional;

/**
 * A table seen through a model's roles: the columns found, checked and converted to the units that the model wants.
 * Immutable; made by {@link RoleMatcher}.
 */
public final class MatchedData {
    private final Table table;
    private final Map<ColumnRole, Column> columns;
    private final Map<ColumnRole, double[]> numbers;

    MatchedData(Table table, Map<ColumnRole, Column> columns, Map<ColumnRole, double[]> numbers) {
        this.table = table;
        this.columns = columns;
        this.numbers = numbers;
    }

    /** The table, with all its columns. */
    public Table table() {
        return table;
    }

    /** The number of rows; at least one. */
    public int size() {
        return table.rows().size();
    }

    /** Which columns were taken for which roles. */
    public Map<ColumnRole, Column> columns() {
        return columns;
    }

    /**
     * The numbers in a role, in its unit; all finite, and positive where the role says so. A fresh copy.
     *
     * @throws IllegalArgumentException if the role was not matched
     */
    public double[] numbers(ColumnRole role) {
        double[] values = numbers.get(role);
        if (values == null) {
            throw new IllegalArgumentException("the role " + role.name() + " holds no numbers here");
        }
        return values.clone();
    }

    /** The identifiers in a role, one a row and none of them empty; or empty if there is no such column. */
    public Optional<String[]> identifiers(ColumnRole role) {
        Column column = columns.get(role);
        if (column == null) {
            return Optional.empty();
        }
        String[] texts = new String[size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = column.text(row);
        }
        return Optional.of(texts);
    }
}
