package org.asterism.diagnostics.statistics;

import java.util.Arrays;

/**
 * Replaces draws by the normal quantiles of their ranks over all chains, z = Φ⁻¹((r − 3/8)/(S + 1/4)), ties at their mean
 * rank (Blom 1958; Vehtari et al. 2021, doi:10.1214/20-BA1221, eq. 14).
 */
public final class RankNormalization {
    private final double[] sorted;
    private final double[] quantiles;

    /**
     * Normalises within the given draws.
     *
     * @param sorted all draws in increasing order. Kept, not modified
     */
    public RankNormalization(double[] sorted) {
        this.sorted = sorted;
        this.quantiles = new double[sorted.length];
        Arrays.fill(quantiles, Double.NaN);
    }

    /** The normal scores of the chains: a fresh array. */
    public static double[][] of(double[][] chains) {
        double[] sorted = SplitChains.pooled(chains);
        Arrays.sort(sorted);
        return new RankNormalization(sorted).scores(chains);
    }

    /** The normal scores of draws that are all among those given: a fresh array. */
    public double[][] scores(double[][] chains) {
        double[][] scores = new double[chains.length][];
        for (int i = 0; i < chains.length; i++) {
            scores[i] = new double[chains[i].length];
            for (int j = 0; j < chains[i].length; j++) {
                scores[i][j] = score(chains[i][j]);
            }
        }
        return scores;
    }

    private double score(double value) {
        int low = Arrays.binarySearch(sorted, value);
        int high = low;
        while (low > 0 && sorted[low - 1] == value) {
            low--;
        }
        while (high < sorted.length - 1 && sorted[high + 1] == value) {
            high++;
        }
        if (low != high) {
            return quantile(0.5 * (low + high) + 1);
        }
        if (Double.isNaN(quantiles[low])) {
            quantiles[low] = quantile(low + 1);
        }
        return quantiles[low];
    }

    private double quantile(double rank) {
        return NormalQuantile.of((rank - 0.375) / (sorted.length + 0.25));
    }
}
