package org.asterism.diagnostics.comparison;

/**
 * The leave-one-out probability integral transform: the chance that the model, not having seen an observation, predicts one
 * at most as large. Over many observations it is uniform where the model predicts well (Gelman et al. 2013, Bayesian Data
 * Analysis, p. 152).
 */
public final class LooPit {
    private LooPit() {}

    /**
     * Of one observation.
     *
     * @param predicted one replicate for each draw. Not modified
     * @param weights smoothed with the inverse likelihoods of the observation
     */
    public static double of(double observed, double[] predicted, SmoothedWeights weights) {
        if (predicted.length != weights.logs().length) {
            throw new IllegalArgumentException(
                    predicted.length + " replicates do not go with " + weights.logs().length + " weights");
        }
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            sum += predicted[i] <= observed ? Math.exp(weights.logs()[i]) : 0;
        }
        return Math.min(1, sum);
    }
}
