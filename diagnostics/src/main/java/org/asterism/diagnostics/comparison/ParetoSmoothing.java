package org.asterism.diagnostics.comparison;

import java.util.Arrays;

/**
 * Pareto-smoothed importance sampling: the largest weights are replaced by the quantiles of a generalised Pareto
 * distribution fitted to them, whose shape k tells whether weighting can be trusted (Vehtari et al. 2024, JMLR 25(72)).
 */
public final class ParetoSmoothing {
    private static final double LEAST_LOG = Math.log(Double.MIN_NORMAL);
    private static final int LEAST_TAIL = 5;

    private ParetoSmoothing() {}

    /**
     * Smooths weights.
     *
     * @param logRatios of the densities, up to a constant; finite. Not modified
     * @param relativeEfficiency effective draws per draw; 1 for independent ones
     */
    public static SmoothedWeights of(double[] logRatios, double relativeEfficiency) {
        int size = logRatios.length;
        double most = Arrays.stream(logRatios).max().orElseThrow();
        double[] logs = new double[size];
        for (int i = 0; i < size; i++) {
            logs[i] = logRatios[i] - most;
        }
        double shape = smoothTail(logs, tailLength(size, relativeEfficiency));
        double sum = LogSum.of(logs);
        for (int i = 0; i < size; i++) {
            logs[i] -= sum;
        }
        return new SmoothedWeights(logs, shape);
    }

    /** The largest k at which the estimate of a mean from so many draws can be trusted: min(1 − 1/log₁₀ S, 0.7). */
    public static double reliableShape(int draws) {
        return Math.min(1 - 1 / Math.log10(draws), 0.7);
    }

    private static int tailLength(int size, double relativeEfficiency) {
        return (int) Math.ceil(Math.min(size / 5.0, 3 * Math.sqrt(size / relativeEfficiency)));
    }

    /** Smooths in place; returns k, infinite where too few weights make the tail. */
    private static double smoothTail(double[] logs, int tailLength) {
        int size = logs.length;
        double[] sorted = logs.clone();
        Arrays.sort(sorted);
        double cut = Math.max(sorted[Math.max(size - tailLength - 1, 0)], LEAST_LOG);
        int first = size;
        while (first > 0 && sorted[first - 1] > cut) {
            first--;
        }
        int length = size - first;
        if (length < LEAST_TAIL) {
            return Double.POSITIVE_INFINITY;
        }
        double threshold = Math.exp(cut);
        double[] excess = new double[length];
        for (int i = 0; i < length; i++) {
            excess[i] = Math.exp(sorted[first + i]) - threshold;
        }
        GeneralizedPareto tail = GeneralizedPareto.fit(excess);
        if (Double.isFinite(tail.shape())) {
            replace(logs, sorted, first, tail, threshold);
        }
        return tail.shape();
    }

    private static void replace(double[] logs, double[] sorted, int first, GeneralizedPareto tail, double threshold) {
        int length = sorted.length - first;
        double[] smoothed = new double[length];
        for (int i = 0; i < length; i++) {
            smoothed[i] = Math.min(Math.log(tail.quantile((i + 0.5) / length) + threshold), 0);
        }
        int[] used = new int[length];
        for (int i = 0; i < logs.length; i++) {
            if (logs[i] >= sorted[first]) {
                int at = firstOf(sorted, first, logs[i]);
                // Equal weights take the places of their run one after the other.
                logs[i] = smoothed[at - first + used[at - first]++];
            }
        }
    }

    private static int firstOf(double[] sorted, int from, double value) {
        int at = Arrays.binarySearch(sorted, from, sorted.length, value);
        while (at > from && sorted[at - 1] == value) {
            at--;
        }
        return at;
    }
}
