package org.asterism.diagnostics.statistics;

import java.util.Arrays;

/**
 * R̂ = √((B/W + n − 1)/n): how much wider the draws of all chains are than those of each (Vehtari et al. 2021,
 * doi:10.1214/20-BA1221, eqs. 1–4). NaN for fewer than two chains or four draws.
 */
public final class SplitRhat {
    private static final int LEAST_CHAINS = 2;

    private SplitRhat() {}

    /**
     * The larger of R̂ of the rank-normalised split chains and of the same of |x − median|, folded before they are split,
     * as a summary of ArviZ has it.
     */
    public static double ofRanks(double[][] chains) {
        if (chains.length < LEAST_CHAINS || EffectiveSampleSize.isShort(chains)) {
            return Double.NaN;
        }
        return Math.max(
                ofChains(RankNormalization.of(SplitChains.of(chains))), folded(chains, sorted(chains), scores(chains)));
    }

    /** R̂ of split chains as they are, neither ranked nor folded. */
    public static double ofSplit(double[][] chains) {
        boolean available = chains.length >= LEAST_CHAINS && !EffectiveSampleSize.isShort(chains);
        return available ? ofChains(SplitChains.of(chains)) : Double.NaN;
    }

    static NormalScores scores(double[][] chains) {
        return new NormalScores(2 * chains.length * (chains[0].length / 2));
    }

    static double folded(double[][] chains, double[] sorted, NormalScores scores) {
        double median = Quantiles.ofSorted(sorted, 0.5);
        double[][] folded = SplitChains.of(chains);
        for (double[] chain : folded) {
            for (int i = 0; i < chain.length; i++) {
                chain[i] = Math.abs(chain[i] - median);
            }
        }
        return ofChains(RankNormalization.of(folded, scores));
    }

    private static double[] sorted(double[][] chains) {
        double[] all = SplitChains.pooled(chains);
        Arrays.sort(all);
        return all;
    }

    /** R̂ of chains as they are. */
    static double ofChains(double[][] chains) {
        int draws = chains[0].length;
        double[] means = new double[chains.length];
        double within = 0;
        for (int i = 0; i < chains.length; i++) {
            means[i] = Moments.mean(chains[i]);
            within += Moments.variance(chains[i], means[i], 1);
        }
        within /= chains.length;
        double between = draws * Moments.variance(means, Moments.mean(means), 1);
        return Math.sqrt((between / within + draws - 1) / draws);
    }
}
