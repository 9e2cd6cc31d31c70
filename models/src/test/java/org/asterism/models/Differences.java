package org.asterism.models;

import org.asterism.core.model.LogDensity;

/**
 * Central differences, extrapolated to steps of no length until rounding takes over (Richardson; Ridders 1982,
 * doi:10.1016/S0141-1195(82)80057-0).
 *
 * @param value of the derivative
 * @param error how far the last extrapolations are apart, or what rounding makes of them
 */
public record Differences(double value, double error) {
    private static final int LEVELS = 14;
    private static final double SHRINK = 1.6;
    /** A density is a sum of terms as large as itself, each of which is rounded. */
    private static final double ROUNDINGS = 8;

    /**
     * The derivative of a log density along a coordinate.
     *
     * @param at where; left as it was
     * @param step the first step, over which the density may change a good deal
     */
    public static Differences of(LogDensity density, double[] at, int coordinate, double step) {
        double here = at[coordinate];
        double[][] table = new double[LEVELS][LEVELS];
        Differences best = new Differences(Double.NaN, Double.POSITIVE_INFINITY);
        double h = step;
        for (int i = 0; i < LEVELS; i++) {
            at[coordinate] = here + h;
            double above = density.logDensity(at);
            at[coordinate] = here - h;
            table[i][0] = (above - density.logDensity(at)) / (2 * h);
            double rounding = ROUNDINGS * Math.ulp(above) / h;
            double factor = SHRINK * SHRINK;
            for (int j = 1; j <= i; j++) {
                table[i][j] = (table[i][j - 1] * factor - table[i - 1][j - 1]) / (factor - 1);
                factor *= SHRINK * SHRINK;
                double error =
                        Math.max(Math.abs(table[i][j] - table[i][j - 1]), Math.abs(table[i][j] - table[i - 1][j - 1]));
                error = Math.max(error, rounding);
                best = error <= best.error ? new Differences(table[i][j], error) : best;
            }
            h /= SHRINK;
        }
        at[coordinate] = here;
        return best;
    }
}
