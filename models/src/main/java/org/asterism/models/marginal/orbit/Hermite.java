package org.asterism.models.marginal.orbit;

/** The cubic through the values and slopes at both ends of a cell. */
final class Hermite {
    /** The greatest value of the basis functions that carry the slopes. */
    private static final double SLOPE_GREATEST = 4.0 / 27;

    private Hermite() {}

    /**
     * Its value.
     *
     * @param fromSlope derivative at the lower end times the width, as {@code toSlope} at the upper
     * @param t share of the width, 0 to 1
     */
    static double value(double from, double to, double fromSlope, double toSlope, double t) {
        double u = 1 - t;
        return u * u * ((1 + 2 * t) * from + t * fromSlope) + t * t * ((1 + 2 * u) * to - u * toSlope);
    }

    /** What it does not exceed in the cell. */
    static double ceiling(double from, double to, double fromSlope, double toSlope) {
        return Math.max(from, to) + SLOPE_GREATEST * (Math.max(fromSlope, 0) + Math.max(-toSlope, 0));
    }
}
