package org.asterism.diagnostics.statistics;

/**
 * How many independent draws would estimate a mean as well: S/τ with τ from Geyer's initial monotone sequence over the
 * chains together (Geyer 1992, doi:10.1214/ss/1177011137; Vehtari et al. 2021, doi:10.1214/20-BA1221, sect. 3.2). Chains
 * with fewer than four draws, or with a draw that is not a number, give NaN; constant ones give S.
 */
public final class EffectiveSampleSize {
    private static final double RESOLUTION = Math.ulp(1.0);
    private static final int LEAST_DRAWS = 4;

    private EffectiveSampleSize() {}

    /** Of the mean of rank-normalised draws: how well the bulk is explored. */
    public static double bulk(double[][] chains) {
        return isShort(chains) ? Double.NaN : ofChains(RankNormalization.of(SplitChains.of(chains)));
    }

    /** The smaller of those of the 5 % and the 95 % quantile: how well the tails are explored. */
    public static double tail(double[][] chains) {
        double[] sorted = SplitChains.pooled(chains);
        java.util.Arrays.sort(sorted);
        return tail(chains, sorted);
    }

    static double tail(double[][] chains, double[] sorted) {
        if (isShort(chains)) {
            return Double.NaN;
        }
        return Math.min(
                ofIndicator(chains, Quantiles.ofSorted(sorted, 0.05)),
                ofIndicator(chains, Quantiles.ofSorted(sorted, 0.95)));
    }

    /** Of the mean. */
    public static double mean(double[][] chains) {
        return isShort(chains) ? Double.NaN : ofChains(SplitChains.of(chains));
    }

    private static double ofIndicator(double[][] chains, double bound) {
        double[][] below = SplitChains.of(chains);
        for (double[] chain : below) {
            for (int i = 0; i < chain.length; i++) {
                chain[i] = chain[i] <= bound ? 1 : 0;
            }
        }
        return ofChains(below);
    }

    static boolean isShort(double[][] chains) {
        return chains.length == 0 || chains[0].length < LEAST_DRAWS;
    }

    /** Of the mean, the chains taken as they are. */
    static double ofChains(double[][] chains) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] chain : chains) {
            for (double value : chain) {
                if (!Double.isFinite(value)) {
                    return Double.NaN;
                }
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        int total = chains.length * chains[0].length;
        return high - low < RESOLUTION ? total : total / new AutocorrelationTime(chains).value();
    }
}
