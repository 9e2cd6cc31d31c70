package org.asterism.core.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;

/**
 * Keeps the rows for which a comparison holds: {@code COLUMN=VALUE}, or with {@code !=}, {@code <}, {@code <=}, {@code
 * >} or {@code >=}. Numbers are compared as numbers (whole ones exactly), text as text; a missing value fits no
 * comparison but {@code !=}.
 */
public final class RowFilter {
    private static final Pattern FORM =
            Pattern.compile("\\s*(.+?)\\s*(!=|<=|>=|==|=|<|>)\\s*(.*?)\\s*", Pattern.DOTALL);

    private final String text;
    private final String column;
    private final String operator;
    private final String value;

    private RowFilter(String text, Matcher form) {
        this.text = text;
        this.column = form.group(1);
        this.operator = "==".equals(form.group(2)) ? "=" : form.group(2);
        this.value = form.group(3);
    }

    /**
     * Reads a filter.
     *
     * @throws UsageException if the text has not the form
     */
    public static RowFilter parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new UsageException(Problem.of("'" + text + "' selects nothing")
                    .cure("write COLUMN=VALUE, or use != < <= > >= in place of ="));
        }
        return new RowFilter(text, form);
    }

    /**
     * The rows of the table that fit.
     *
     * @throws DataException if there is no such column, an order is asked of a column that is not one of numbers, or
     *     no row fits
     */
    public Table apply(Table table) {
        Column subject = table.column(column)
                .orElseThrow(() -> new DataException(Problem.of("there is no column '" + column + "' to select by")
                        .at(table.provenance().place())
                        .cure(Suggestion.cure(column, table.columnNames()))));
        if (subject instanceof UnusableColumn unusable) {
            throw new DataException(unusable.reason().at(table.provenance().place()));
        }
        int[] kept = new int[table.rows().size()];
        int count = 0;
        for (int row = 0; row < kept.length; row++) {
            if (fits(table, subject, row)) {
                kept[count++] = row;
            }
        }
        if (count == 0) {
            throw new DataException(noRow(table, subject));
        }
        return table.select(Arrays.copyOf(kept, count));
    }

    private Problem noRow(Table table, Column subject) {
        Set<String> values = new LinkedHashSet<>();
        for (int row = 0; row < subject.size(); row++) {
            values.add(subject.text(row));
        }
        return Problem.of("no row has " + text)
                .at(table.provenance().place())
                .cure("=".equals(operator) ? Suggestion.cure(value, values) : "");
    }

    private boolean fits(Table table, Column subject, int row) {
        String cell = subject.text(row);
        if (cell.isEmpty()) {
            return "!=".equals(operator) ? !value.isEmpty() : "=".equals(operator) && value.isEmpty();
        }
        if (subject instanceof IntegerColumn integers && value.matches("[+-]?\\d{1,18}")) {
            return holds(Long.compare(integers.value(row), Long.parseLong(value)));
        }
        OptionalDouble number = Numbers.real(value);
        boolean numeric = !(subject instanceof TextColumn) && number.isPresent();
        if (numeric) {
            double left = subject instanceof RealColumn reals
                    ? reals.value(row)
                    : (double) ((IntegerColumn) subject).value(row);
            return holds(Double.compare(left + 0.0, number.getAsDouble() + 0.0));
        }
        return holdsForText(table, subject, cell);
    }

    private boolean holdsForText(Table table, Column subject, String cell) {
        return switch (operator) {
            case "=" -> cell.equals(value);
            case "!=" -> !cell.equals(value);
            default ->
                throw new DataException(Problem.of(
                                subject instanceof TextColumn
                                        ? "column " + subject.name() + " is text, and '" + text + "' asks for an order"
                                        : "'" + value + "' in '" + text + "' is not a number")
                        .at(table.provenance().place())
                        .cure("use = or != with text, and a number with < <= > >="));
        };
    }

    private boolean holds(int comparison) {
        return switch (operator) {
            case "=" -> comparison == 0;
            case "!=" -> comparison != 0;
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            default -> comparison >= 0;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
