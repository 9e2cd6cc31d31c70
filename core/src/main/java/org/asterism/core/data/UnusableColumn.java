package org.asterism.core.data;

import org.asterism.core.error.Problem;

/**
 * A column that is in the file but cannot be used, such as a vector column without an index; asking for it is the
 * problem it carries, and a table that has it is otherwise sound.
 *
 * @param reason what is wrong with it, and the cure
 */
public record UnusableColumn(String name, String unit, int size, Problem reason) implements Column {
    @Override
    public String text(int row) {
        return "";
    }

    @Override
    public UnusableColumn select(int[] rows) {
        return new UnusableColumn(name, unit, rows.length, reason);
    }
}
