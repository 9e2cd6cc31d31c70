package org.asterism.core.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Listing;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;

/**
 * Finds the columns of a table that fill a model's roles: the one that the user named, else the one called like the
 * role, else the first of its known aliases whose unit does not contradict it.
 *
 * <p>A unit that cannot be read, or that measures something else, is a problem and never a guess; a column without a
 * unit is taken to be in the role's own.
 */
public final class RoleMatcher {
    private final Table table;
    private final Map<String, String> named;
    private final Problems problems = new Problems();

    private RoleMatcher(Table table, Map<String, String> named) {
        this.table = table;
        this.named = named;
    }

    /**
     * Matches a table.
     *
     * @param roles what the model needs
     * @param named role to column, as the user asked; may be empty
     * @throws UsageException if {@code named} has a role that there is not
     * @throws DataException with all that is wrong with the table, its rows named
     */
    public static MatchedData match(Table table, List<ColumnRole> roles, Map<String, String> named) {
        return new RoleMatcher(table, named).match(roles);
    }

    private MatchedData match(List<ColumnRole> roles) {
        refuseUnknownRoles(roles);
        Map<ColumnRole, Column> columns = new LinkedHashMap<>();
        Map<ColumnRole, double[]> numbers = new LinkedHashMap<>();
        for (ColumnRole role : roles) {
            Optional<Column> column = find(role);
            if (column.isPresent()) {
                columns.put(role, column.get());
                read(role, column.get(), numbers);
            }
        }
        if (table.rows().size() == 0) {
            problems.add(Problem.of("the table has no rows"));
        }
        problems.throwIfAny(DataException::new);
        return new MatchedData(table, columns, numbers);
    }

    private void refuseUnknownRoles(List<ColumnRole> roles) {
        List<String> names = new ArrayList<>();
        for (ColumnRole role : roles) {
            names.add(role.name());
        }
        Problems unknown = new Problems();
        for (String name : named.keySet()) {
            if (!names.contains(name)) {
                unknown.add(Problem.of("the model has no column role '" + name + "'")
                        .cure(Suggestion.cure(name, names)));
            }
        }
        unknown.throwIfAny(UsageException::new);
    }

    private Optional<Column> find(ColumnRole role) {
        String asked = named.get(role.name());
        Optional<Column> found = asked == null ? findByAlias(role) : table.column(asked);
        if (found.isEmpty() && asked != null) {
            problems.add(Problem.of("there is no column '" + asked + "' for the role " + role.name())
                    .at(place())
                    .cure(Suggestion.cure(asked, table.columnNames())));
        } else if (found.isEmpty() && role.required()) {
            problems.add(missing(role));
        } else if (found.isPresent() && found.get() instanceof UnusableColumn unusable) {
            problems.add(unusable.reason().at(place()));
            return Optional.empty();
        }
        return found;
    }

    private Problem missing(ColumnRole role) {
        List<String> tried = new ArrayList<>(List.of(role.name()));
        tried.addAll(role.aliases());
        String unit = role.unit().symbol().isEmpty() ? "" : " (" + role.unit().symbol() + ")";
        return Problem.of("no column for " + role.name() + unit + ", " + role.description() + "; tried "
                        + Listing.of(tried) + ", and the table has " + Listing.of(table.columnNames()))
                .at(place())
                .cure("name it with --column " + role.name() + "=NAME");
    }

    private Optional<Column> findByAlias(ColumnRole role) {
        List<String> names = new ArrayList<>(List.of(role.name()));
        names.addAll(role.aliases());
        Optional<Column> contradicting = Optional.empty();
        for (String name : names) {
            Optional<Column> column = table.column(name);
            if (column.isPresent() && !(unitProblem(role, column.get()).isPresent())) {
                return column;
            }
            contradicting = contradicting.or(() -> column);
        }
        return contradicting;
    }

    private Optional<Problem> unitProblem(ColumnRole role, Column column) {
        if (role.kind() == ColumnRole.Kind.IDENTIFIER
                || column.unit().isBlank()
                || role.unit().equals(Unit.ANY)) {
            return Optional.empty();
        }
        Optional<Unit> unit = Unit.parse(column.unit());
        if (unit.isEmpty()) {
            return Optional.of(
                    Problem.of("column " + column.name() + " is in '" + column.unit() + "', which is not a known unit")
                            .at(place())
                            .cure("give it in " + role.unit() + ", or correct the unit in the file"));
        }
        if (unit.get().factorTo(role.unit()).isEmpty()) {
            return Optional.of(Problem.of("column " + column.name() + " is in " + column.unit() + ", but " + role.name()
                            + " is wanted in " + role.unit())
                    .at(place())
                    .cure("name another column with --column " + role.name()
                            + "=NAME, or correct the unit in the file"));
        }
        return Optional.empty();
    }

    private void read(ColumnRole role, Column column, Map<ColumnRole, double[]> numbers) {
        if (role.kind() == ColumnRole.Kind.IDENTIFIER) {
            CellCheck.identifiers(table, column).ifPresent(problems::add);
            return;
        }
        Optional<Problem> unit = unitProblem(role, column);
        if (unit.isPresent()) {
            problems.add(unit.get());
            return;
        }
        double factor = Unit.parse(column.unit())
                .filter(u -> !u.symbol().isEmpty() && !role.unit().equals(Unit.ANY))
                .map(u -> u.factorTo(role.unit()).orElseThrow())
                .orElse(1.0);
        numbers.put(role, CellCheck.numbers(table, column, role, factor, problems));
    }

    private String place() {
        return table.provenance().place();
    }
}
