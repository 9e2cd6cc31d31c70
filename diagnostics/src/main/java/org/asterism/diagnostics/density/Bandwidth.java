package org.asterism.diagnostics.density;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.UnivariateSolver;
import org.asterism.diagnostics.statistics.Quantiles;

/**
 * The width of the kernel: the mean of Silverman's rule and of the improved Sheather–Jones plug-in (Botev, Grotowski and
 * Kroese 2010, doi:10.1214/10-AOS799), as ArviZ takes it: the first alone smooths modes away, the second alone is restless.
 */
final class Bandwidth {
    private static final double IQR_OF_NORMAL = 1.34;
    private static final int STAGES = 7;
    private static final double GREATEST_ROOT = 0.01;
    private static final double ROOT_ACCURACY = 2e-12;
    private static final int MOST_EVALUATIONS = 1000;

    private Bandwidth() {}

    /**
     * The width in units of the values.
     *
     * @param sorted values in increasing order, not all the same. Not modified
     * @param sd their standard deviation, with n
     */
    static double of(double[] sorted, double sd, Histogram histogram) {
        double silverman = silverman(sorted, sd);
        double range = sorted[sorted.length - 1] - sorted[0];
        return 0.5 * (silverman + plugIn(histogram, sorted.length, range, silverman));
    }

    private static double silverman(double[] sorted, double sd) {
        double iqr = Quantiles.ofSorted(sorted, 0.75) - Quantiles.ofSorted(sorted, 0.25);
        return 0.9 * Math.min(sd, iqr / IQR_OF_NORMAL) * Math.pow(sorted.length, -0.2);
    }

    private static double plugIn(Histogram histogram, int size, double range, double silverman) {
        double[] shares = Arrays.stream(histogram.counts()).map(c -> c / size).toArray();
        // The last coefficient stands for two bins less, as in ArviZ.
        double[] squares = squaredCosines(shares, shares.length - 2);
        double low = excess(0, size, squares);
        double high = excess(GREATEST_ROOT, size, squares);
        if (!(low * high < 0)) {
            return silverman;
        }
        UnivariateSolver solver = new BrentSolver(1e-15, ROOT_ACCURACY);
        double root = solver.solve(MOST_EVALUATIONS, t -> excess(t, size, squares), 0, GREATEST_ROOT);
        return root > 0 ? Math.sqrt(root) * range : silverman;
    }

    /** The squares of 2 Σⱼ pⱼ cos(π k (j + ½)/n) for k = 1, 2, …: the spectrum of the histogram. */
    private static double[] squaredCosines(double[] shares, int count) {
        int n = shares.length;
        double[] cosines = new double[4 * n];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = Math.cos(Math.PI * i / (2 * n));
        }
        double[] squares = new double[count];
        for (int k = 1; k <= count; k++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += shares[j] * cosines[(int) ((long) k * (2 * j + 1) % (4L * n))];
            }
            squares[k - 1] = 4 * sum * sum;
        }
        return squares;
    }

    /** t − ξ γ⁽⁷⁾(t), whose root is the squared width in units of the range (Botev et al. 2010, eq. 30). */
    private static double excess(double t, int size, double[] squares) {
        double norm = functional(STAGES, t, squares);
        for (int stage = STAGES - 1; stage >= 2; stage--) {
            double first = (1 + Math.pow(0.5, stage + 0.5)) / 3;
            double second = 1;
            for (int odd = 1; odd < 2 * stage + 1; odd += 2) {
                second *= odd;
            }
            second /= Math.sqrt(Math.PI / 2);
            double time = Math.pow(first * second / (size * norm), 2 / (3.0 + 2 * stage));
            norm = functional(stage, time, squares);
        }
        return t - Math.pow(2 * size * Math.sqrt(Math.PI) * norm, -0.4);
    }

    /** ½ π²ˢ Σ k²ˢ aₖ² exp(−k² π² t): the squared norm of the s-th derivative of the smoothed density. */
    private static double functional(int stage, double t, double[] squares) {
        double sum = 0;
        for (int i = 0; i < squares.length; i++) {
            double k = i + 1.0;
            sum += Math.pow(k * k, stage) * squares[i] * Math.exp(-k * k * Math.PI * Math.PI * t);
        }
        return 0.5 * Math.pow(Math.PI, 2 * stage) * sum;
    }
}
