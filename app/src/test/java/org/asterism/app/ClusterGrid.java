package org.asterism.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * The exact posterior of a small cluster on a grid of mu_r and ln_std_r, each distance integrated out by the trapezoidal
 * rule, which converges exponentially for these smooth integrands: with steps of 1/8 of the narrower of the two normals the
 * error is below 1e-10.
 */
final class ClusterGrid {
    private static final int POINTS = 120;

    private ClusterGrid() {}

    /** Mean and sd of mu_r, then mean and sd of ln_std_r. */
    static double[] moments(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        double[] parallax = lines.stream()
                .skip(2)
                .mapToDouble(l -> Double.parseDouble(l.split(",", -1)[1]))
                .toArray();
        double error = Double.parseDouble(lines.get(2).split(",", -1)[2]);
        double[] logDensity = new double[POINTS * POINTS];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                double value = logDensity(mu(i), lnStd(j), parallax, error);
                logDensity[i * POINTS + j] = value;
                largest = Math.max(largest, value);
            }
        }
        double[] sums = new double[5];
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                double weight = Math.exp(logDensity[i * POINTS + j] - largest);
                sums[0] += weight;
                sums[1] += weight * mu(i);
                sums[2] += weight * mu(i) * mu(i);
                sums[3] += weight * lnStd(j);
                sums[4] += weight * lnStd(j) * lnStd(j);
            }
        }
        double muMean = sums[1] / sums[0];
        double stdMean = sums[3] / sums[0];
        return new double[] {
            muMean,
            Math.sqrt(sums[2] / sums[0] - muMean * muMean),
            stdMean,
            Math.sqrt(sums[4] / sums[0] - stdMean * stdMean)
        };
    }

    private static double mu(int i) {
        return 0.47 + 0.06 * (i + 0.5) / POINTS;
    }

    /** All of the prior's range, since its lower end is not excluded by the data. */
    private static double lnStd(int j) {
        return -8 + 6.0 * (j + 0.5) / POINTS;
    }

    private static double logDensity(double mu, double lnStd, double[] parallax, double error) {
        double std = Math.exp(lnStd);
        double sum = -0.5 * (mu - 1) * (mu - 1) / 4;
        double normaliser = 0.5 * Erf.erfc(-mu / std / Math.sqrt(2)) * std;
        double step = Math.min(std, error * mu * mu) / 8;
        for (double observed : parallax) {
            double integral = 0;
            for (double r = mu - 8 * std; r < mu + 8 * std; r += step) {
                double a = (r - mu) / std;
                double b = (observed - 1 / r) / error;
                integral += r > 0 ? Math.exp(-0.5 * (a * a + b * b)) : 0;
            }
            sum += Math.log(integral * step / normaliser);
        }
        return sum;
    }
}
