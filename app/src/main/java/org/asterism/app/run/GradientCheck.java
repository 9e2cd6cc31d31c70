package org.asterism.app.run;

import org.asterism.core.model.Differentiable;
import org.asterism.core.model.StartPoint;

/**
 * Compares a gradient with central differences of fourth order, half a scale beside the start point, where it is not
 * nearly zero.
 *
 * @param worst the coordinate of the largest error
 * @param error the largest |difference|, relative to the size of the derivative and to 1/scale
 * @param analytic the derivative there
 * @param numeric the difference quotient there
 * @param seconds one evaluation takes, when warm
 */
public record GradientCheck(int worst, double error, double analytic, double numeric, double seconds) {
    /** The step is a thousandth of the scale, so truncation is about 1e-12 and rounding about 1e-3 of the density's. */
    private static final double STEP = 1e-3;

    private static final double LIMIT = 1e-4;
    private static final int EVALUATIONS = 2000;

    /** Checks all coordinates. */
    public static GradientCheck of(Differentiable density, StartPoint start) {
        int size = density.dimension();
        double[] at = start.position().clone();
        for (int i = 0; i < size; i++) {
            at[i] += 0.5 * start.scale()[i] * (i % 2 == 0 ? 1 : -1);
        }
        double[] gradient = new double[size];
        density.logDensityAndGradient(at, gradient);
        int worst = 0;
        double largest = -1;
        double numericOfWorst = 0;
        for (int i = 0; i < size; i++) {
            double scale = start.scale()[i];
            double numeric = derivative(density, at, i, STEP * scale);
            double error = Math.abs(numeric - gradient[i]) / (Math.abs(gradient[i]) + 1 / scale);
            if (!(error <= largest)) {
                largest = error;
                worst = i;
                numericOfWorst = numeric;
            }
        }
        return new GradientCheck(worst, largest, gradient[worst], numericOfWorst, time(density, at, gradient));
    }

    private static double derivative(Differentiable density, double[] at, int i, double step) {
        double here = at[i];
        double[] values = new double[4];
        double[] offsets = {-2, -1, 1, 2};
        for (int k = 0; k < values.length; k++) {
            at[i] = here + offsets[k] * step;
            values[k] = density.logDensity(at);
        }
        at[i] = here;
        return (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * step);
    }

    private static double time(Differentiable density, double[] at, double[] gradient) {
        long began = 0;
        for (int i = -EVALUATIONS; i < EVALUATIONS; i++) {
            if (i == 0) {
                began = System.nanoTime();
            }
            density.logDensityAndGradient(at, gradient);
        }
        return 1e-9 * (System.nanoTime() - began) / EVALUATIONS;
    }

    /** Whether the gradient can be trusted. */
    public boolean passes() {
        return error < LIMIT;
    }
}
