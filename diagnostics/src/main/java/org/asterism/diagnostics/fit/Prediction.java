package org.asterism.diagnostics.fit;

import org.asterism.diagnostics.statistics.Moments;

/**
 * What a model predicts for one measurement.
 *
 * @param mean of its replicates
 * @param sd of its replicates: the noise as the model has it, with the uncertainty of the parameters
 */
public record Prediction(double mean, double sd) {
    /**
     * From replicates.
     *
     * @param replicates one for each draw, at least two. Not modified
     */
    public static Prediction of(double[] replicates) {
        double mean = Moments.mean(replicates);
        return new Prediction(mean, Math.sqrt(Moments.variance(replicates, mean, 1)));
    }
}
