package org.asterism.core.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns of equal length, the names of the rows, and where it all came from. Immutable. */
public final class Table {
    private final Provenance provenance;
    private final RowLabels rows;
    private final List<Column> columns;

    /**
     * A table.
     *
     * @throws IllegalArgumentException if the columns differ in length from the rows, or two have the same name
     */
    public Table(Provenance provenance, RowLabels rows, List<? extends Column> columns) {
        this.provenance = provenance;
        this.rows = rows;
        this.columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (column.size() != rows.size()) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.size() + " rows, not " + rows.size());
            }
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two columns are called " + column.name());
            }
        }
    }

    /** Where it came from. */
    public Provenance provenance() {
        return provenance;
    }

    /** The names of the rows. */
    public RowLabels rows() {
        return rows;
    }

    /** All columns, in the order of the file. */
    public List<Column> columns() {
        return columns;
    }

    /** The column of this name: exactly, or else the only one that differs in case alone. */
    public Optional<Column> column(String name) {
        Column found = null;
        int count = 0;
        for (Column column : columns) {
            if (column.name().equals(name)) {
                return Optional.of(column);
            }
            if (column.name().equalsIgnoreCase(name)) {
                found = column;
                count++;
            }
        }
        return count == 1 ? Optional.of(found) : Optional.empty();
    }

    /** The names of all columns that can be used. */
    public List<String> columnNames() {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            if (!(column instanceof UnusableColumn)) {
                names.add(column.name());
            }
        }
        return names;
    }

    /** The same table with some of its rows, counted from zero, in the given order. */
    public Table select(int[] kept) {
        List<Column> selected = new ArrayList<>();
        for (Column column : columns) {
            selected.add(column.select(kept));
        }
        return new Table(provenance, rows.select(kept), selected);
    }
}
