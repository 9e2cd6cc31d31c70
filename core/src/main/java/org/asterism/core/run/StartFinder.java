package org.asterism.core.run;

import java.util.Arrays;
import org.asterism.core.error.Problem;
import org.asterism.core.error.SamplingException;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.StartPoint;
import org.asterism.core.random.RandomStream;

/** Moves the chains' starts apart: uniformly within ± the scale of the start point, where the density is finite. */
final class StartFinder {
    private static final int TRIALS = 100;

    private StartFinder() {}

    static double[] find(StartPoint start, LogDensity density, RandomStream random) {
        double[] position = new double[start.position().length];
        double reach = 1;
        for (int trial = 0; trial < TRIALS; trial++) {
            for (int i = 0; i < position.length; i++) {
                position[i] = start.position()[i] + reach * start.scale()[i] * (2 * random.nextDouble() - 1);
            }
            if (isUsable(density, position)) {
                return position;
            }
            reach *= 0.9;
        }
        throw new SamplingException(Problem.of("the log density is not finite near the start ("
                        + density.logDensity(start.position()) + " at the start itself, and at " + TRIALS
                        + " points around it)")
                .cure("see its terms with 'asterism check', and check the data and the priors"));
    }

    /** Whether the density, and its gradient where there is one, are finite. */
    private static boolean isUsable(LogDensity density, double[] position) {
        if (!(density instanceof Differentiable smooth)) {
            return Double.isFinite(density.logDensity(position));
        }
        double[] gradient = new double[position.length];
        double value = smooth.logDensityAndGradient(position, gradient);
        return Double.isFinite(value) && Arrays.stream(gradient).allMatch(Double::isFinite);
    }
}
