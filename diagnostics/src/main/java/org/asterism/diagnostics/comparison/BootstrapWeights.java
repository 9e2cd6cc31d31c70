package org.asterism.diagnostics.comparison;

import java.util.random.RandomGenerator;

/**
 * Pseudo-BMA+: weights ∝ exp(elpd), averaged over the Bayesian bootstrap of the observations, so that chance differences
 * between models do not decide (Yao et al. 2018, doi:10.1214/17-BA1091, eq. 8).
 */
final class BootstrapWeights {
    private BootstrapWeights() {}

    /**
     * The weights.
     *
     * @param elpd [model][observation]. Not modified
     * @param replicates how many bootstrap samples
     */
    static double[] of(double[][] elpd, int replicates, RandomGenerator random) {
        int models = elpd.length;
        int observations = elpd[0].length;
        double[] weights = new double[models];
        double[] shares = new double[observations];
        double[] sums = new double[models];
        for (int r = 0; r < replicates; r++) {
            double total = 0;
            for (int i = 0; i < observations; i++) {
                // Standard exponentials over their sum are uniform on the simplex.
                shares[i] = random.nextExponential();
                total += shares[i];
            }
            for (int k = 0; k < models; k++) {
                sums[k] = 0;
                for (int i = 0; i < observations; i++) {
                    sums[k] += shares[i] / total * elpd[k][i];
                }
                sums[k] *= observations;
            }
            double norm = LogSum.of(sums);
            for (int k = 0; k < models; k++) {
                weights[k] += Math.exp(sums[k] - norm) / replicates;
            }
        }
        return weights;
    }
}
