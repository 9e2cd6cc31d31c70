package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asterism.core.data.Column;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.error.AsterismException;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.ServiceProblems;

/**
 * Whether columns are asked for well, and tables that lack one, or are small or strange, are either taken or refused with a
 * message, never met with another exception.
 */
final class ColumnsCheck {
    private static final double[] STRANGE = {0, 1, -1, 1e-300, 1e300, -1e300, 1e15};

    private final ModelCase of;
    private final Table table;
    private final Problems problems = new Problems();

    private ColumnsCheck(ModelCase of, Table table) {
        this.of = of;
        this.table = table;
    }

    static Outcome on(ModelCase of) {
        return new ColumnsCheck(of, of.table().orElseThrow()).outcome();
    }

    private Outcome outcome() {
        List<ColumnRole> roles = of.plan().model().columns();
        names(roles);
        MatchedData matched = of.request(table, of.plan().options()).data();
        for (ColumnRole role : roles) {
            Optional<Column> column = Optional.ofNullable(matched.columns().get(role));
            if (column.isEmpty()) {
                continue;
            }
            without(role);
            if (role.kind() != ColumnRole.Kind.IDENTIFIER) {
                for (double value : STRANGE) {
                    double[] same = new double[column.get().size()];
                    Arrays.fill(same, value);
                    takenOrRefused("column " + column.get().name() + " all " + value, with(column.get(), same));
                }
            }
        }
        takenOrRefused("its first row alone", table.select(new int[] {0}));
        takenOrRefused("every row the first", table.select(new int[table.rows().size()]));
        return ServiceProblems.outcome(problems, roles.size() + " roles");
    }

    private void names(List<ColumnRole> roles) {
        Set<String> names = new HashSet<>();
        for (ColumnRole role : roles) {
            ServiceProblems.line("the description of the column role " + role.name(), role.description())
                    .ifPresent(problems::add);
            List<String> all = new ArrayList<>(List.of(role.name()));
            all.addAll(role.aliases());
            for (String name : all) {
                if (!names.add(name)) {
                    report(
                            "the column name " + name + " stands for two roles, or twice for " + role.name(),
                            "keep one");
                }
            }
        }
    }

    /** The table without all columns that could fill a role. */
    private void without(ColumnRole role) {
        Set<String> names = new HashSet<>(Set.of(role.name().toLowerCase(Locale.ROOT)));
        role.aliases().forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
        List<Column> kept = table.columns().stream()
                .filter(column -> !names.contains(column.name().toLowerCase(Locale.ROOT)))
                .toList();
        Table lacking = new Table(table.provenance(), table.rows(), kept);
        try {
            of.plan().model().posterior(of.request(lacking, of.plan().options()));
            if (role.required()) {
                report("a table without " + role.name() + " is taken, though it is required", "declare it optional");
            }
        } catch (DataException e) {
            if (!e.getMessage().contains(role.name())) {
                report(
                        "a table without " + role.name() + " is refused with '" + e.getMessage() + "'",
                        "name the column");
            }
        } catch (AsterismException e) {
            // It needs the column with these settings, and says so.
            if (!e.getMessage().contains(role.name())) {
                report(
                        "a table without " + role.name() + " is refused with '" + e.getMessage() + "'",
                        "name the column");
            }
        } catch (RuntimeException e) {
            report(
                    "a table without the optional column " + role.name() + " is met with " + e,
                    "do without it, or refuse it with a DataException");
        }
    }

    private Table with(Column column, double[] values) {
        List<Column> columns = new ArrayList<>();
        for (Column each : table.columns()) {
            columns.add(each == column ? new RealColumn(column.name(), column.unit(), values) : each);
        }
        return new Table(table.provenance(), table.rows(), columns);
    }

    private void takenOrRefused(String what, Table strange) {
        try {
            of.plan()
                    .model()
                    .posterior(of.request(strange, of.plan().options()))
                    .start();
        } catch (AsterismException e) {
            if (e.getMessage().isBlank()) {
                report("a table with " + what + " is refused without a word", "say what is wrong with it");
            }
        } catch (RuntimeException e) {
            report("a table with " + what + " is met with " + e, "refuse it with a DataException that says why");
        }
    }

    private void report(String what, String cure) {
        problems.add(Problem.of(what).cure(cure));
    }
}
