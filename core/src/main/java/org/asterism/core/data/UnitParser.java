package org.asterism.core.data;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads products and quotients of powers of symbols, as in {@code km s-1}, {@code km/s}, {@code mas.yr**-1}. A slash
 * divides by the one factor that follows it.
 */
final class UnitParser {
    private static final Pattern FACTOR =
            Pattern.compile("([./*·\\s]*)([A-Za-zµμ%_]+)((?:\\*\\*|\\^)?)(\\(?[+-]?[0-9]*\\)?)");

    private UnitParser() {}

    static Optional<Unit> parse(String text) {
        if (text.isEmpty() || "---".equals(text)) {
            return Optional.of(Unit.NONE);
        }
        Optional<Unit> simple = UnitTable.find(text);
        if (simple.isPresent()) {
            return simple;
        }
        String factors = text.startsWith("1/") || text.startsWith("1 /") ? text.substring(1) : text;
        Matcher factor = FACTOR.matcher(factors);
        Dimension dimension = Dimension.NONE;
        double size = 1;
        int end = 0;
        while (end < factors.length()) {
            factor.region(end, factors.length());
            Optional<Unit> unit = factor.lookingAt() ? UnitTable.find(factor.group(2)) : Optional.empty();
            String operator = unit.isPresent() ? factor.group(1).strip() : "";
            if (unit.isEmpty() || operator.length() > 1) {
                return Optional.empty();
            }
            int power = "/".equals(operator) ? -exponent(factor) : exponent(factor);
            if (power == 0) {
                return Optional.empty();
            }
            dimension = dimension.times(unit.get().dimension(), power);
            size = scaled(size, unit.get().size(), power);
            end = factor.end();
        }
        return Optional.of(new Unit(text, dimension, size));
    }

    /** The exponent after a symbol; zero, which no unit has, where it cannot be read. */
    private static int exponent(Matcher factor) {
        String digits = factor.group(4).replace("(", "").replace(")", "");
        if (digits.isEmpty()) {
            return factor.group(3).isEmpty() && factor.group(4).isEmpty() ? 1 : 0;
        }
        try {
            int exponent = Integer.parseInt(digits);
            return Math.abs(exponent) <= 9 ? exponent : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** {@code size·base^power} with one rounding a factor, so that {@code km/s} and {@code km s-1} are equal. */
    private static double scaled(double size, double base, int power) {
        double result = size;
        for (int i = 0; i < Math.abs(power); i++) {
            result = power > 0 ? result * base : result / base;
        }
        return result;
    }
}
