package org.asterism.diagnostics.statistics;

import java.util.Arrays;

/**
 * R̂ = √((B/W + n − 1)/n): how much wider the draws of all chains are than those of each (Vehtari et al. 2021,
 * doi:10.1214/20-BA1221, eqs. 1–4). NaN for fewer than two chains, fewer than four draws, draws that are not finite, and
 * chains that are all constant; {@code Measure} tells which.
 */
public final class SplitRhat {
    static final int LEAST_CHAINS = 2;

    private SplitRhat() {}

    /** The larger of {@link #ofScores} and {@link #ofFolded}: the one to look at. */
    public static double ofRanks(double[][] chains) {
        return larger(ofScores(chains), ofFolded(chains));
    }

    /** The larger of the two, or that of the scores where draws of two values fold into one and have no other. */
    static double larger(double ofScores, double ofFolded) {
        return ofFolded > ofScores ? ofFolded : ofScores;
    }

    /** Of the rank-normalised split chains: do they agree in where they are? */
    public static double ofScores(double[][] chains) {
        return isUsable(chains) ? ofChains(RankNormalization.of(SplitChains.of(chains))) : Double.NaN;
    }

    /** Of the rank-normalised |x − median| of split chains: do they agree in how wide they are? */
    public static double ofFolded(double[][] chains) {
        return isUsable(chains) ? ofChains(RankNormalization.of(folded(SplitChains.of(chains)))) : Double.NaN;
    }

    /** Of split chains as they are, neither ranked nor folded. */
    public static double ofSplit(double[][] chains) {
        return isUsable(chains) ? ofChains(SplitChains.of(chains)) : Double.NaN;
    }

    /** Of whole chains as they are: the first R̂ (Gelman and Rubin 1992, doi:10.1214/ss/1177011136). */
    public static double ofWhole(double[][] chains) {
        return isUsable(chains) ? ofChains(chains) : Double.NaN;
    }

    private static boolean isUsable(double[][] chains) {
        return chains.length >= LEAST_CHAINS && EffectiveSampleSize.isUsable(chains);
    }

    /** |x − median| with the median of all these draws: a fresh array. */
    static double[][] folded(double[][] chains) {
        double[] all = SplitChains.pooled(chains);
        Arrays.sort(all);
        double median = Quantiles.ofSorted(all, 0.5);
        double[][] folded = new double[chains.length][];
        for (int i = 0; i < chains.length; i++) {
            folded[i] = new double[chains[i].length];
            for (int j = 0; j < chains[i].length; j++) {
                folded[i][j] = Math.abs(chains[i][j] - median);
            }
        }
        return folded;
    }

    /** R̂ of chains as they are. */
    static double ofChains(double[][] chains) {
        int draws = chains[0].length;
        return ofFlat(SplitChains.pooled(chains), chains.length, draws, new double[chains.length]);
    }

    /**
     * R̂ of chains that stand one after the other.
     *
     * @param values not modified
     * @param means of the chains. Overwritten
     */
    static double ofFlat(double[] values, int chains, int draws, double[] means) {
        double within = 0;
        for (int j = 0; j < chains; j++) {
            int from = j * draws;
            means[j] = Sums.mean(values, from, from + draws);
            within += Sums.ofSquares(values, from, from + draws, means[j]) / (draws - 1);
        }
        double between = Sums.ofSquares(means, 0, chains, Sums.mean(means, 0, chains)) / (chains - 1);
        return of(within / chains, between, draws);
    }

    /**
     * R̂ of its parts.
     *
     * @param within the mean variance of a chain
     * @param between the variance of the chains' means
     */
    static double of(double within, double between, int draws) {
        return Math.sqrt((draws * between / within + draws - 1) / draws);
    }
}
