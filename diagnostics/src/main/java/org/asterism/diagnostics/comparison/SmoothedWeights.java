package org.asterism.diagnostics.comparison;

/**
 * Smoothed importance weights.
 *
 * @param logs ln of the weights, which sum to one; owned by this record and not to be modified
 * @param shape k of the fitted tail; infinite where too few weights make a tail
 */
@SuppressWarnings("ArrayRecordComponent") // one large array, handed over once and never compared
public record SmoothedWeights(double[] logs, double shape) {
    /** The weights: a fresh array. */
    public double[] weights() {
        double[] weights = new double[logs.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(logs[i]);
        }
        return weights;
    }
}
