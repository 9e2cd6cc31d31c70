package org.asterism.examples;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The coefficients have the means of a sum over a grid. */
class LogisticRegressionTest {
    @Test
    void chainsHaveTheMeansOfTheGrid() {
        int rows = 40;
        Random random = new Random(1);
        double[] design = new double[2 * rows];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            design[2 * i] = 1;
            design[2 * i + 1] = random.nextGaussian();
            double chance = 1 / (1 + Math.exp(-(0.5 + 1.5 * design[2 * i + 1])));
            y[i] = random.nextDouble() < chance ? 1 : 0;
        }
        double total = 0;
        double[] sums = new double[2];
        // Trapezoidal sums over an analytic function that vanishes at both ends: far more exact than the draws.
        for (double a = -4; a < 6; a += 0.05) {
            for (double b = -4; b < 10; b += 0.05) {
                double log = -0.5 * (a * a + b * b) / 6.25;
                for (int i = 0; i < rows; i++) {
                    double logit = a + b * design[2 * i + 1];
                    log -= Math.log1p(Math.exp(y[i] == 1 ? -logit : logit));
                }
                double weight = Math.exp(log + 20);
                total += weight;
                sums[0] += weight * a;
                sums[1] += weight * b;
            }
        }
        Means means = new Means(LogisticRegression.posterior(design, y), 2000);
        means.assertMean(sums[0] / total, v -> v[0], "beta[0]");
        means.assertMean(sums[1] / total, v -> v[1], "beta[1]");
    }
}
