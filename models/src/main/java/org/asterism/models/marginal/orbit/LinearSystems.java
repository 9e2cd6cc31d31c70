package org.asterism.models.marginal.orbit;

import java.util.Arrays;

/**
 * The {@link LinearSystem} of many frequencies, the lanes, side by side: the sums that it is made of, and ln L of each. Every
 * loop is a flat one over lanes with one array to write to, which the compiler turns into vector instructions. One thread.
 */
final class LinearSystems {
    /** Σ w cos, and so on: of the weights w or the weighted velocities y, with the cosines c and sines s. */
    final double[] sumC;

    final double[] sumS;
    final double[] sumCc;
    final double[] sumCs;
    final double[] sumYc;
    final double[] sumYs;

    private final double[] inverse1;
    private final double[] inverse2;
    private final double[] below;
    private final double[] pivot3;
    private final double[] explained;
    private final double amplitudePrecision;
    private final double meanPrecision;
    private final double weights;
    private final double sumY;
    private final double constant;

    /**
     * Systems of one star.
     *
     * @param lanes how many
     * @param priors of the linear parameters
     * @param weights Σ w
     * @param sumY the weighted velocities' sum, prior included
     * @param constant what ln L has in common over all frequencies, but for the priors' widths
     */
    LinearSystems(int lanes, LinearPriors priors, double weights, double sumY, double constant) {
        this.sumC = new double[lanes];
        this.sumS = new double[lanes];
        this.sumCc = new double[lanes];
        this.sumCs = new double[lanes];
        this.sumYc = new double[lanes];
        this.sumYs = new double[lanes];
        this.inverse1 = new double[lanes];
        this.inverse2 = new double[lanes];
        this.below = new double[lanes];
        this.pivot3 = new double[lanes];
        this.explained = new double[lanes];
        this.amplitudePrecision = 1 / (priors.amplitude() * priors.amplitude());
        this.meanPrecision = 1 / (priors.mean() * priors.mean());
        this.weights = weights;
        this.sumY = sumY;
        this.constant = constant - 2 * Math.log(priors.amplitude()) - Math.log(priors.mean());
    }

    void clear() {
        Arrays.fill(sumC, 0);
        Arrays.fill(sumS, 0);
        Arrays.fill(sumCc, 0);
        Arrays.fill(sumCs, 0);
        Arrays.fill(sumYc, 0);
        Arrays.fill(sumYs, 0);
    }

    /** Writes ln L of the first {@code count} lanes to an array from {@code from} on. */
    void solve(double[] logLikelihoods, int from, int count) {
        eliminate();
        explain();
        for (int k = 0; k < count; k++) {
            double determinant = pivot3[k] / (inverse1[k] * inverse2[k]);
            logLikelihoods[from + k] = constant + 0.5 * (explained[k] - Math.log(determinant));
        }
    }

    /** The pivots of {@link LinearSystem}; Σ w sin² is what Σ w cos² leaves of Σ w. */
    private void eliminate() {
        for (int k = 0; k < inverse1.length; k++) {
            inverse1[k] = 1 / (sumCc[k] + amplitudePrecision);
        }
        for (int k = 0; k < inverse2.length; k++) {
            double pivot = weights - sumCc[k] + amplitudePrecision - inverse1[k] * sumCs[k] * sumCs[k];
            inverse2[k] = 1 / Math.max(pivot, amplitudePrecision);
        }
        for (int k = 0; k < below.length; k++) {
            below[k] = sumS[k] - inverse1[k] * sumC[k] * sumCs[k];
        }
        for (int k = 0; k < pivot3.length; k++) {
            double pivot =
                    weights + meanPrecision - inverse1[k] * sumC[k] * sumC[k] - inverse2[k] * below[k] * below[k];
            pivot3[k] = Math.max(pivot, meanPrecision);
        }
    }

    /** What the best curve takes away from the sum of squares. */
    private void explain() {
        for (int k = 0; k < explained.length; k++) {
            double z1 = sumYc[k];
            double z2 = sumYs[k] - inverse1[k] * sumCs[k] * z1;
            double z3 = sumY - inverse1[k] * sumC[k] * z1 - inverse2[k] * below[k] * z2;
            explained[k] = z1 * z1 * inverse1[k] + z2 * z2 * inverse2[k] + z3 * z3 / pivot3[k];
        }
    }
}
