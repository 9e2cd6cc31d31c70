package org.asterism.diagnostics.checks;

import java.util.List;
import java.util.Locale;
import org.asterism.core.data.Unit;

/** Numbers as a sentence needs them. */
final class ValueText {
    private static final int LEAST_DIGITS = 3;
    private static final int MOST_DECIMALS = 12;

    private ValueText() {}

    /** With as many digits as tell it from another, at least three, and its unit: {@code 14.2 d}. */
    static String apart(double value, double other, Unit unit) {
        int decimals = Math.max(LEAST_DIGITS - 1 - magnitude(value), 1 - magnitude(value == other ? 1 : value - other));
        String number = String.format(Locale.ROOT, "%." + Math.max(0, Math.min(decimals, MOST_DECIMALS)) + "f", value);
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }

    /** With three digits, or as a whole number where it is large. */
    static String rounded(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "-infinite";
        }
        int decimals = Math.max(0, Math.min(LEAST_DIGITS - 1 - magnitude(value), MOST_DECIMALS));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static int magnitude(double value) {
        return value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
    }

    /** {@code chain 2}, {@code chains 0 and 3}, {@code chains 0, 1 and 3}. */
    static String chains(List<Integer> chains) {
        return (chains.size() == 1 ? "chain " : "chains ") + joined(chains);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String joined(List<?> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String between = i == parts.size() - 1 ? " and " : ", ";
            text.append(i == 0 ? "" : between).append(parts.get(i));
        }
        return text.toString();
    }
}
