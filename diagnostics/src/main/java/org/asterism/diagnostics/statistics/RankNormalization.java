package org.asterism.diagnostics.statistics;

import java.util.Arrays;

/**
 * Replaces draws by the normal quantiles of their ranks over all chains, z = Φ⁻¹((r − 3/8)/(S + 1/4)), ties at their mean
 * rank (Blom 1958; Vehtari et al. 2021, doi:10.1214/20-BA1221, eq. 14).
 */
public final class RankNormalization {
    private final double[] sorted;
    private final NormalScores quantiles;

    /**
     * Normalises within the given draws.
     *
     * @param sorted all draws in increasing order. Kept, not modified
     * @param quantiles for that many draws
     */
    RankNormalization(double[] sorted, NormalScores quantiles) {
        this.sorted = sorted;
        this.quantiles = quantiles;
    }

    /** The normal scores of the chains: a fresh array. */
    public static double[][] of(double[][] chains) {
        double[] sorted = SplitChains.pooled(chains);
        return of(chains, new NormalScores(sorted.length));
    }

    static double[][] of(double[][] chains, NormalScores quantiles) {
        double[] sorted = SplitChains.pooled(chains);
        Arrays.sort(sorted);
        return new RankNormalization(sorted, quantiles).scores(chains);
    }

    /** The normal scores of draws that are all among those given: a fresh array. */
    double[][] scores(double[][] chains) {
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
        if (low < 0) {
            return Double.NaN;
        }
        int high = low;
        while (low > 0 && sorted[low - 1] == value) {
            low--;
        }
        while (high < sorted.length - 1 && sorted[high + 1] == value) {
            high++;
        }
        return quantiles.ofRank(0.5 * (low + high) + 1);
    }
}
