package org.asterism.diagnostics.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.asterism.core.data.Column;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Unit;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Descriptor;

/**
 * Which cell of a table each predicted value belongs to. Models sort rows and put columns side by side; to see where a cell
 * goes, each is given a value of its own, and looked for in what the posterior says that it observed. Immutable.
 */
final class MeasuredCells {
    /** How far the values of their own are from those in the table, of the largest in the column. */
    private static final double NEAR = 1e-6;

    private final List<Column> columns;
    private final Map<String, ColumnRole> roles;
    private final Map<String, double[]> numbers;
    private final List<Cell> cells;

    private record Cell(String column, int row) {}

    private MeasuredCells(
            List<Column> columns, Map<String, ColumnRole> roles, Map<String, double[]> numbers, List<Cell> cells) {
        this.columns = columns;
        this.roles = roles;
        this.numbers = numbers;
        this.cells = cells;
    }

    /**
     * Looks for the cells.
     *
     * @param predicted what is to be put into them
     * @param posteriorOf the posterior of other columns of the same table
     * @param model whose posterior it is
     * @throws UsageException if they are not found
     */
    static MeasuredCells of(
            MatchedData data,
            List<Variable> predicted,
            Function<List<Column>, Posterior> posteriorOf,
            Descriptor model) {
        Map<String, ColumnRole> roles = new LinkedHashMap<>();
        Map<String, double[]> numbers = new LinkedHashMap<>();
        data.columns().forEach((role, column) -> {
            if (role.kind() == ColumnRole.Kind.REAL) {
                roles.put(column.name(), role);
                numbers.put(column.name(), data.numbers(role));
            }
        });
        Map<String, double[]> marked = marked(numbers);
        MeasuredCells unknown = new MeasuredCells(data.table().columns(), roles, numbers, List.of());
        Posterior probe = posteriorOf.apply(unknown.with(marked));
        if (!(probe instanceof ObservedData holder)) {
            throw unfound(model, "does not tell the data that it holds");
        }
        return new MeasuredCells(
                data.table().columns(), roles, numbers, found(holder.observed(), predicted, places(marked), model));
    }

    /** Values that tell every cell from every other. */
    private static Map<String, double[]> marked(Map<String, double[]> numbers) {
        int total = numbers.values().stream().mapToInt(values -> values.length).sum();
        Map<String, double[]> marked = new LinkedHashMap<>();
        int count = 0;
        for (Map.Entry<String, double[]> column : numbers.entrySet()) {
            double largest = 0;
            for (double value : column.getValue()) {
                largest = Math.max(largest, Math.abs(value));
            }
            double[] own = column.getValue().clone();
            for (int row = 0; row < own.length; row++) {
                own[row] += NEAR * (largest == 0 ? 1 : largest) * ++count / total;
            }
            marked.put(column.getKey(), own);
        }
        return marked;
    }

    private static Map<Double, Cell> places(Map<String, double[]> marked) {
        Map<Double, Cell> places = new HashMap<>();
        marked.forEach((column, values) -> {
            for (int row = 0; row < values.length; row++) {
                places.put(values[row], new Cell(column, row));
            }
        });
        return places;
    }

    private static List<Cell> found(
            List<Quantity> observed, List<Variable> predicted, Map<Double, Cell> places, Descriptor model) {
        List<Cell> cells = new ArrayList<>();
        for (Variable variable : predicted) {
            Quantity own = observed.stream()
                    .filter(quantity -> quantity.variable().name().equals(variable.name()))
                    .findFirst()
                    .orElseThrow(() -> unfound(model, "does not tell the data " + variable.name() + " that it holds"));
            for (double value : own.values()) {
                Cell cell = places.get(value);
                if (cell == null) {
                    throw unfound(model, "makes its " + variable.name() + " from columns, and takes none as it is");
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private static UsageException unfound(Descriptor model, String what) {
        return new UsageException(Problem.of("the model " + model.id() + " " + what
                        + ", so that simulated data cannot be put into the table")
                .cure("give it a table that holds what it predicts"));
    }

    /** The columns of the table with others in place of some, in the units of their roles. */
    private List<Column> with(Map<String, double[]> others) {
        List<Column> changed = new ArrayList<>();
        for (Column column : columns) {
            double[] own = others.get(column.name());
            changed.add(own == null ? column : new RealColumn(column.name(), unit(column), own));
        }
        return changed;
    }

    private String unit(Column column) {
        Unit unit = roles.get(column.name()).unit();
        return unit.equals(Unit.ANY) ? column.unit() : unit.symbol();
    }

    /**
     * The columns of the table with predicted values in their cells.
     *
     * @param values the elements of what is predicted, one after the other. Not modified
     */
    List<Column> filled(double[] values) {
        Map<String, double[]> filled = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Cell cell = cells.get(i);
            filled.computeIfAbsent(cell.column(), name -> numbers.get(name).clone())[cell.row()] = values[i];
        }
        return with(filled);
    }
}
