package org.asterism.examples;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The parameters have the means of a sum over a grid. */
class GarchTest {
    private static double[] simulated() {
        Random random = new Random(4);
        double[] y = new double[60];
        double variance = 1;
        double square = 1;
        for (int t = 0; t < y.length; t++) {
            variance = 0.3 + 0.4 * square + 0.3 * variance;
            y[t] = Math.sqrt(variance) * random.nextGaussian();
            square = y[t] * y[t];
        }
        return y;
    }

    @Test
    void chainsHaveTheMeansOfTheGrid() {
        double[] y = simulated();
        int steps = 60;
        double total = 0;
        double[] sums = new double[3];
        // Midpoints of the cells: the error is of second order in them, (1/60)²/24 of the curvature, below that of the
        // draws.
        for (int i = 0; i < 2 * steps; i++) {
            double omega = 4 * (i + 0.5) / (2 * steps);
            for (int j = 0; j < steps; j++) {
                double alpha = (j + 0.5) / steps;
                for (int k = 0; k < steps; k++) {
                    double beta = (1 - alpha) * (k + 0.5) / steps;
                    double log = -0.5 * omega * omega;
                    double variance = 1;
                    double square = 1;
                    for (double value : y) {
                        variance = omega + alpha * square + beta * variance;
                        square = value * value;
                        log -= 0.5 * (Math.log(variance) + square / variance);
                    }
                    double weight = Math.exp(log + 40);
                    total += weight;
                    sums[0] += weight * omega;
                    sums[1] += weight * alpha;
                    sums[2] += weight * beta;
                }
            }
        }
        Means means = new Means(Garch.posterior(y), 1500);
        means.assertMean(sums[0] / total, v -> v[0], "omega");
        means.assertMean(sums[1] / total, v -> v[1], "alpha");
        means.assertMean(sums[2] / total, v -> v[2], "beta");
    }
}
