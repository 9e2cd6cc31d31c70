package org.asterism.core.data;

import java.util.Optional;
import java.util.OptionalDouble;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;

/** Reads the cells of a column for a role, and names the rows of those that will not do. */
final class CellCheck {
    private static final int SHOWN = 3;

    private final Table table;
    private final Column column;
    private final StringBuilder examples = new StringBuilder();
    private int count;

    private CellCheck(Table table, Column column) {
        this.table = table;
        this.column = column;
    }

    static double[] numbers(Table table, Column column, ColumnRole role, double factor, Problems problems) {
        double[] values = new double[column.size()];
        CellCheck texts = new CellCheck(table, column);
        CellCheck missing = new CellCheck(table, column);
        CellCheck negative = new CellCheck(table, column);
        for (int row = 0; row < values.length; row++) {
            OptionalDouble cell = cell(column, row);
            values[row] = factor * cell.orElse(1);
            if (cell.isEmpty()) {
                texts.note(row);
            } else if (!Double.isFinite(values[row])) {
                missing.note(row);
            } else if (role.kind() == ColumnRole.Kind.POSITIVE && values[row] <= 0) {
                negative.note(row);
            }
        }
        String name = column.name();
        texts.report("not a number", "correct the file, or leave the rows out with --select", problems);
        missing.report("missing or not finite", "leave the rows out with --select '" + name + ">-1e300'", problems);
        negative.report(
                "not above zero, as " + role.description() + " must be",
                "leave the rows out with --select '" + name + ">0'",
                problems);
        return values;
    }

    static Optional<Problem> identifiers(Table table, Column column) {
        CellCheck empty = new CellCheck(table, column);
        for (int row = 0; row < column.size(); row++) {
            if (column.text(row).isEmpty()) {
                empty.note(row);
            }
        }
        Problems problems = new Problems();
        empty.report("empty", "give every row its identifier, or name another column with --column", problems);
        return problems.list().stream().findFirst();
    }

    private static OptionalDouble cell(Column column, int row) {
        if (column instanceof RealColumn reals) {
            return OptionalDouble.of(reals.value(row));
        }
        if (column instanceof IntegerColumn integers) {
            return OptionalDouble.of(integers.isMissing(row) ? Double.NaN : (double) integers.value(row));
        }
        return Numbers.real(column.text(row));
    }

    private void note(int row) {
        if (count < SHOWN) {
            String text = column.text(row);
            examples.append(count == 0 ? "" : ", ").append(table.rows().get(row));
            examples.append(text.isEmpty() ? "" : " ('" + text + "')");
        }
        count++;
    }

    private void report(String fault, String cure, Problems problems) {
        if (count == 0) {
            return;
        }
        String number = count == 1 ? "1 value of column " : count + " values of column ";
        String more = count > SHOWN ? " and " + (count - SHOWN) + " more" : "";
        problems.add(
                Problem.of(number + column.name() + (count == 1 ? " is " : " are ") + fault + ": " + examples + more)
                        .at(table.provenance().place())
                        .cure(cure));
    }
}
