package org.asterism.diagnostics.figure.axis;

/**
 * The ends of what an axis shows.
 *
 * @param low the lower
 * @param high the upper
 */
public record Range(double low, double high) {
    private static final double RELATIVE = 1e-12;

    /** The range of the finite ones among values; from 0 to 1 where there are none. */
    public static Range of(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low <= high ? new Range(low, high) : new Range(0, 1);
    }

    /** The smallest range that holds both. */
    public Range and(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The range with a share of its width added at each end. */
    public Range padded(double share) {
        Range wide = widened();
        double more = share * (wide.high - wide.low);
        return new Range(wide.low - more, wide.high + more);
    }

    /** The same, or a little wider where the ends are so close that nothing can be told apart between them. */
    Range widened() {
        double magnitude = Math.max(Math.abs(low), Math.abs(high));
        if (high - low > RELATIVE * magnitude) {
            return this;
        }
        double half = magnitude == 0 ? 0.5 : 0.05 * magnitude;
        return new Range(low - half, high + half);
    }
}
