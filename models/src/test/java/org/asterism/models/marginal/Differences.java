package org.asterism.models.marginal;

import java.util.function.DoubleUnaryOperator;

/** Derivatives by central differences, extrapolated twice (Richardson 1911): the error is O(h⁶) and rounding over h/4. */
public final class Differences {
    private Differences() {}

    /** f′(x) from steps of h, h/2 and h/4. */
    public static double of(DoubleUnaryOperator f, double x, double h) {
        double whole = central(f, x, h);
        double half = central(f, x, h / 2);
        double quarter = central(f, x, h / 4);
        double first = (4 * half - whole) / 3;
        double second = (4 * quarter - half) / 3;
        return (16 * second - first) / 15;
    }

    private static double central(DoubleUnaryOperator f, double x, double h) {
        double up = x + h;
        double down = x - h;
        return (f.applyAsDouble(up) - f.applyAsDouble(down)) / (up - down);
    }
}
