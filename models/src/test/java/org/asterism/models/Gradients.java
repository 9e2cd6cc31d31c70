package org.asterism.models;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.DensityTerms.Term;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Predictive;
import org.asterism.core.random.RandomStream;

/** Compares gradients at draws from the prior with differences. */
public final class Gradients {
    private static final int LEVELS = 26;
    private static final double SHRINK = 1.6;

    private Gradients() {}

    /** Fails unless each slope at prior draws is that of central differences, to 1e-8 of itself. */
    public static void assertExactAtPriorDraws(DeclaredPosterior posterior, int draws, long seed) {
        Differentiable density = posterior.newLogDensity();
        Predictive.Predictor predictor = posterior.newPredictor();
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.SIMULATION, 0);
        double[] values = new double
                [posterior.variables().stream().mapToInt(v -> v.size()).sum()];
        double[] gradient = new double[density.dimension()];
        for (int draw = 0; draw < draws; draw++) {
            predictor.drawPrior(random, values);
            double[] at = posterior.position(values);
            density.logDensityAndGradient(at, gradient);
            double size = posterior.terms(at).stream()
                    .map(Term::logDensity)
                    .mapToDouble(Math::abs)
                    .sum();
            for (int i = 0; i < at.length; i++) {
                double[] found = derivative(density, at, i, size);
                // What rounding of the terms leaves of a difference quotient is no error of the gradient.
                double tolerance = 1e-8 * (Math.abs(gradient[i]) + 1) + found[1];
                assertTrue(
                        Math.abs(gradient[i] - found[0]) <= tolerance,
                        "draw " + draw + ", coordinate " + i + ": slope " + gradient[i] + ", difference quotient "
                                + found[0] + ", tolerance " + tolerance);
                assertTrue(
                        found[1] <= 1e-5 * (Math.abs(gradient[i]) + 1),
                        "the difference quotient is good to " + found[1] + " of a slope of " + gradient[i]);
            }
        }
    }

    /**
     * Richardson's extrapolation of central differences from steps that shrink (Ridders 1982,
     * doi:10.1016/S0141-1195(82)80057-0): the entry of the triangle that differs least from its neighbours, and the rounding
     * in it.
     */
    private static double[] derivative(Differentiable density, double[] at, int i, double size) {
        double[][] triangle = new double[LEVELS][LEVELS];
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        double rounding = Double.POSITIVE_INFINITY;
        double step = 0.3 * Math.max(1, Math.abs(at[i]));
        for (int level = 0; level < LEVELS; level++, step /= SHRINK) {
            triangle[level][0] = quotient(density, at, i, step);
            double factor = SHRINK * SHRINK;
            for (int order = 1; order <= level; order++) {
                triangle[level][order] =
                        (triangle[level][order - 1] * factor - triangle[level - 1][order - 1]) / (factor - 1);
                factor *= SHRINK * SHRINK;
                double error = Math.max(
                        Math.abs(triangle[level][order] - triangle[level][order - 1]),
                        Math.abs(triangle[level][order] - triangle[level - 1][order - 1]));
                if (error < least) {
                    least = error;
                    best = triangle[level][order];
                    rounding = 4e-16 * size / step;
                }
            }
        }
        return new double[] {best, rounding};
    }

    private static double quotient(Differentiable density, double[] at, int i, double step) {
        double here = at[i];
        at[i] = here + step;
        double width = at[i];
        double above = density.logDensity(at);
        at[i] = here - step;
        width -= at[i];
        double below = density.logDensity(at);
        at[i] = here;
        return (above - below) / width;
    }
}
