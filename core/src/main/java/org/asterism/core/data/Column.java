package org.asterism.core.data;

/**
 * One column of a table. The unit is kept as the file gives it, so that a unit nobody can read is a problem only where
 * the column is used. Immutable.
 */
public sealed interface Column permits RealColumn, IntegerColumn, TextColumn, UnusableColumn {
    /** The name as in the file. */
    String name();

    /** The unit as in the file, unread; empty where none is given. */
    String unit();

    /** The number of rows. */
    int size();

    /** The value in a row as text; empty where it is missing. */
    String text(int row);

    /** The same column with some of its rows, in the given order. */
    Column select(int[] rows);
}
