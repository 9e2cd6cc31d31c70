package org.asterism.examples;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Means, weight and memberships are those of a sum over a grid. */
class TwoComponentsTest {
    @Test
    void chainsHaveTheMeansOfTheGrid() {
        Random random = new Random(5);
        double[] y = new double[30];
        for (int n = 0; n < y.length; n++) {
            y[n] = (n % 3 == 0 ? -1.5 : 1.2) + random.nextGaussian();
        }
        double total = 0;
        double[] sums = new double[4];
        double step = 0.08;
        for (double low = -6; low < 4; low += step) {
            double[] ofLow = densities(y, low);
            // From half a step above, so that the edge at equal means falls between two points.
            for (double high = low + step / 2; high < 6; high += step) {
                double[] ofHigh = densities(y, high);
                for (double w = 0.01; w < 1; w += 0.02) {
                    double product = w * (1 - w) * Math.exp(-(low * low + high * high) / 18);
                    for (int n = 0; n < y.length; n++) {
                        product *= w * ofLow[n] + (1 - w) * ofHigh[n];
                    }
                    total += product;
                    sums[0] += product * low;
                    sums[1] += product * high;
                    sums[2] += product * w;
                    sums[3] += product * w * ofLow[0] / (w * ofLow[0] + (1 - w) * ofHigh[0]);
                }
            }
        }
        Means means = new Means(TwoComponents.posterior(y), 2000);
        means.assertMean(sums[0] / total, v -> v[0], "mean[low]");
        means.assertMean(sums[1] / total, v -> v[1], "mean[high]");
        means.assertMean(sums[2] / total, v -> v[2], "weight");
        means.assertMean(sums[3] / total, v -> v[3], "low[0]");
    }

    private static double[] densities(double[] y, double mean) {
        double[] densities = new double[y.length];
        for (int n = 0; n < y.length; n++) {
            densities[n] = Math.exp(-0.5 * (y[n] - mean) * (y[n] - mean));
        }
        return densities;
    }
}
