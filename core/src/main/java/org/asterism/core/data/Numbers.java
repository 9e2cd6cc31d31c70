package org.asterism.core.data;

import java.util.OptionalDouble;

/** Reads numbers as astronomers' programs write them. */
public final class Numbers {
    private Numbers() {}

    /** Whether a cell has no value: empty, or one of the words that pandas, TOPCAT and astropy write for it. */
    public static boolean isMissing(String cell) {
        return switch (cell) {
            case "", "NaN", "nan", "NAN", "NA", "N/A", "n/a", "<NA>", "null", "NULL", "None", "--", "-" -> true;
            default -> false;
        };
    }

    /**
     * A real number: decimal with an exponent after e, E, d or D, an infinity ({@code inf}, {@code Infinity}, either
     * sign), or NaN for a missing value. Empty if the cell is none of these.
     */
    public static OptionalDouble real(String cell) {
        if (isMissing(cell)) {
            return OptionalDouble.of(Double.NaN);
        }
        char first = cell.charAt(0);
        char last = cell.charAt(cell.length() - 1);
        boolean digits = (last >= '0' && last <= '9') || last == '.';
        if (digits && (first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9'))) {
            return decimal(cell);
        }
        return switch (cell) {
            case "inf", "Inf", "INF", "+inf", "+Inf", "Infinity", "+Infinity" ->
                OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-Inf", "-INF", "-Infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble decimal(String cell) {
        if (cell.indexOf('x') >= 0 || cell.indexOf('X') >= 0) {
            return OptionalDouble.empty();
        }
        String text = cell.indexOf('d') >= 0 || cell.indexOf('D') >= 0
                ? cell.replace('d', 'e').replace('D', 'e')
                : cell;
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
