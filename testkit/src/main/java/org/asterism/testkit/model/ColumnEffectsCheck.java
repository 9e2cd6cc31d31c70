package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Column;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.ServiceProblems;

/** Whether each column of numbers does something: with other numbers the posterior is another. */
final class ColumnEffectsCheck {
    private ColumnEffectsCheck() {}

    static Outcome on(ModelCase of) {
        Table table = of.table().orElseThrow();
        double[] usual = Print.of(of.posterior(of.plan().options()));
        Map<ColumnRole, Column> columns =
                of.request(table, of.plan().options()).data().columns();
        Problems problems = new Problems();
        columns.forEach((role, column) -> {
            if (role.kind() != ColumnRole.Kind.IDENTIFIER && column.size() > 1) {
                Table other = shifted(table, column);
                double[] print = Print.of(
                        of.plan().model().posterior(of.request(other, of.plan().options())));
                if (Arrays.equals(usual, print)) {
                    problems.add(Problem.of("column " + column.name() + " (" + role.name() + ") changes nothing")
                            .cure("use it, or drop the role"));
                }
            }
        });
        return ServiceProblems.outcome(problems, columns.size() + " columns");
    }

    /** Other numbers, about as large and of the same sign. */
    private static Table shifted(Table table, Column column) {
        RandomGenerator random = Streams.of(15);
        double[] values = new double[column.size()];
        for (int row = 0; row < values.length; row++) {
            double value = number(column, row);
            values[row] = value * (1 + 1e-3 * random.nextDouble());
        }
        List<Column> all = new ArrayList<>();
        for (Column each : table.columns()) {
            all.add(each == column ? new RealColumn(column.name(), column.unit(), values) : each);
        }
        return new Table(table.provenance(), table.rows(), all);
    }

    private static double number(Column column, int row) {
        if (column instanceof RealColumn real) {
            return real.value(row);
        }
        if (column instanceof IntegerColumn whole) {
            return whole.value(row);
        }
        return column instanceof TextColumn ? Double.parseDouble(column.text(row)) : Double.NaN;
    }
}
