package org.asterism.testkit.model;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative at zero by central differences, extrapolated to steps of no length (Richardson; Ridders 1982,
 * doi:10.1016/S0141-1195(82)80057-0).
 *
 * @param value the derivative
 * @param error how far the last extrapolations are apart, or what rounding of the function makes of the quotient
 */
record Difference(double value, double error) {
    private static final int LEVELS = 14;
    private static final double SHRINK = 1.6;
    /** A difference of two rounded values, and the factors of the extrapolation. */
    private static final double ROUNDINGS = 4;

    static Difference of(DoubleUnaryOperator function, double firstStep) {
        double noise = Noise.of(function, firstStep);
        double[][] table = new double[LEVELS][LEVELS];
        Difference best = new Difference(Double.NaN, Double.POSITIVE_INFINITY);
        double h = firstStep;
        for (int i = 0; i < LEVELS; i++, h /= SHRINK) {
            table[i][0] = (function.applyAsDouble(h) - function.applyAsDouble(-h)) / (2 * h);
            double factor = SHRINK * SHRINK;
            for (int j = 1; j <= i; j++, factor *= SHRINK * SHRINK) {
                table[i][j] = (table[i][j - 1] * factor - table[i - 1][j - 1]) / (factor - 1);
                double error =
                        Math.max(Math.abs(table[i][j] - table[i][j - 1]), Math.abs(table[i][j] - table[i - 1][j - 1]));
                error = Math.max(error, ROUNDINGS * noise / h);
                best = error <= best.error ? new Difference(table[i][j], error) : best;
            }
        }
        return best;
    }
}
