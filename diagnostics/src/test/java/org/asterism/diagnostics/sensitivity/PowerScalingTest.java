package org.asterism.diagnostics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.diagnostics.Chains;
import org.junit.jupiter.api.Test;

/** Sensitivity is that of the exact posteriors under the powers, and does not depend on the unit. */
class PowerScalingTest {
    private static final int DRAWS = 40_000;

    private static double[] map(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }

    /** The larger of the cumulative distances of Normal(0, 1) and another, from below and from above. */
    private static double distance(double[] draws, double mean, double sd) {
        double low = Arrays.stream(draws).min().orElseThrow();
        double high = Arrays.stream(draws).max().orElseThrow();
        return Math.max(fromBelow(mean, sd, low, high), fromBelow(-mean, sd, -high, -low));
    }

    /** By summing over a fine grid from the least to the greatest draw, since the area depends on them. */
    private static double fromBelow(double mean, double sd, double low, double high) {
        var one = new NormalDistribution(null, 0, 1);
        var other = new NormalDistribution(null, mean, sd);
        double step = 1e-3;
        double sum = 0;
        double areas = 0;
        for (double x = low; x < high; x += step) {
            double p = one.cumulativeProbability(x);
            double q = other.cumulativeProbability(x);
            double m = (p + q) / 2;
            sum += step * (p * Math.log(p / m) + q * Math.log(q / m)) / Math.log(2);
            areas += step * (p + q);
        }
        return Math.sqrt(sum / areas);
    }

    @Test
    void isThatOfTheExactPosteriors() {
        // Prior and likelihood both Normal(0, √2): the posterior is Normal(0, 1); a power a of one gives 2/(1 + a).
        double[] theta = Chains.independent(1, 1, DRAWS)[0];
        double sensitivity = PowerScaling.of(map(theta, t -> -t * t / 4)).sensitivity(theta);
        double span = 2 * Math.log(1.01) / Math.log(2);
        double exact =
                (distance(theta, 0, Math.sqrt(2 / 2.01)) + distance(theta, 0, Math.sqrt(2 / (1 + 1 / 1.01)))) / span;
        // The weights are a function of the draws, so that their noise cancels but for the tails.
        assertEquals(exact, sensitivity, 0.05 * exact);
    }

    @Test
    void aPriorThatPullsIsSensitive() {
        // ln prior −(t − 4)²/4: a power 1 + ε adds ε/2 to the precision and 2 ε to precision times mean.
        double[] theta = Chains.independent(1, 1, DRAWS)[0];
        double sensitivity =
                PowerScaling.of(map(theta, t -> -(t - 4) * (t - 4) / 4)).sensitivity(theta);
        double exact = 0;
        for (double excess : new double[] {0.01, 1 / 1.01 - 1}) {
            double precision = 1 + excess / 2;
            exact += distance(theta, 2 * excess / precision, 1 / Math.sqrt(precision))
                    / (2 * Math.log(1.01) / Math.log(2));
        }
        assertEquals(exact, sensitivity, 0.05 * exact);
        assertTrue(sensitivity > PowerScaling.SENSITIVE);
    }

    @Test
    void aFlatComponentDoesNotMatter() {
        double[] theta = Chains.independent(1, 1, 4000)[0];
        assertTrue(PowerScaling.of(map(theta, t -> -1e-4 * t * t)).sensitivity(theta) < 0.01);
    }

    @Test
    void theUnitDoesNotMatter() {
        double[] theta = Chains.independent(1, 1, 4000)[0];
        PowerScaling scaling = PowerScaling.of(map(theta, t -> -t * t / 4 + t / 3));
        double sensitivity = scaling.sensitivity(theta);
        assertEquals(sensitivity, scaling.sensitivity(map(theta, t -> -1000 * t + 7)), 1e-8);
    }
}
