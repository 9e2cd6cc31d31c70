package org.asterism.core.option;

/**
 * The interval in which a number must lie.
 *
 * @param lower the lower end, possibly −∞
 * @param lowerIncluded whether the lower end itself is allowed
 * @param upper the upper end, possibly +∞
 * @param upperIncluded whether the upper end itself is allowed
 */
public record Bounds(double lower, boolean lowerIncluded, double upper, boolean upperIncluded) {
    /** Every finite number. */
    public static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /** Every finite number above zero. */
    public static final Bounds POSITIVE = above(0);

    /** Every finite number above {@code lower}. */
    public static Bounds above(double lower) {
        return new Bounds(lower, false, Double.POSITIVE_INFINITY, false);
    }

    /** {@code lower} and every finite number above it. */
    public static Bounds atLeast(double lower) {
        return new Bounds(lower, true, Double.POSITIVE_INFINITY, false);
    }

    /** The numbers between the ends, the ends included. */
    public static Bounds closed(double lower, double upper) {
        return new Bounds(lower, true, upper, true);
    }

    /** The numbers between the ends, the ends excluded. */
    public static Bounds open(double lower, double upper) {
        return new Bounds(lower, false, upper, false);
    }

    /** Whether {@code value} lies inside; never true of NaN. */
    public boolean contains(double value) {
        return (value > lower || (lowerIncluded && value == lower))
                && (value < upper || (upperIncluded && value == upper));
    }

    /** The interval in words, for instance {@code > 0} or {@code from 1 to 20}; empty when unbounded. */
    public String words(Formatter formatter) {
        boolean below = lower == Double.NEGATIVE_INFINITY;
        boolean above = upper == Double.POSITIVE_INFINITY;
        if (below && above) {
            return "";
        }
        if (above) {
            return (lowerIncluded ? "≥ " : "> ") + formatter.format(lower);
        }
        if (below) {
            return (upperIncluded ? "≤ " : "< ") + formatter.format(upper);
        }
        return (lowerIncluded ? "from " : "above ")
                + formatter.format(lower)
                + (upperIncluded ? " to " : " and below ")
                + formatter.format(upper);
    }

    /** Writes an end of the interval. */
    @FunctionalInterface
    public interface Formatter {
        /** The end as text. */
        String format(double value);
    }
}
