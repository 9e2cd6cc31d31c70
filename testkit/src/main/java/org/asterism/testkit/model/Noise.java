package org.asterism.testkit.model;

import java.util.function.DoubleUnaryOperator;

/**
 * The rounding error of a function, seen in its third differences over steps so small that nothing smooth is left in them;
 * those of independent errors have 20 times their variance (Moré and Wild 2011, doi:10.1137/100786125).
 */
final class Noise {
    private static final int VALUES = 12;
    /** Relative to a step over which the function changes: what is smooth leaves 1e-27 of itself. */
    private static final double STEP = 1e-9;

    private Noise() {}

    static double of(DoubleUnaryOperator function, double scale) {
        double[] values = new double[VALUES];
        for (int k = 0; k < VALUES; k++) {
            values[k] = function.applyAsDouble((k - 0.5 * VALUES) * STEP * scale);
        }
        double squares = 0;
        for (int k = 3; k < VALUES; k++) {
            double third = values[k] - 3 * values[k - 1] + 3 * values[k - 2] - values[k - 3];
            squares += third * third;
        }
        double seen = Math.sqrt(squares / (VALUES - 3) / 20);
        return Math.max(seen, Math.ulp(values[VALUES / 2]));
    }
}
