package org.asterism.diagnostics.statistics;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * How many independent draws would estimate a quantity as well: S/τ with τ from Geyer's initial monotone sequence over the
 * chains together (Geyer 1992, doi:10.1214/ss/1177011137; Vehtari et al. 2021, doi:10.1214/20-BA1221, sect. 3.2). NaN for
 * chains with fewer than four draws or a draw that is not finite; {@code Measure} tells which. Constant draws give S.
 *
 * <p>Each method takes [chain][draw], all chains of one length, and does not modify it.
 */
public final class EffectiveSampleSize {
    static final int LEAST_DRAWS = 4;

    private EffectiveSampleSize() {}

    /** Of the mean of rank-normalised draws: how well the bulk is explored. */
    public static double bulk(double[][] chains) {
        return isUsable(chains) ? ofChains(RankNormalization.of(SplitChains.of(chains))) : Double.NaN;
    }

    /** The smaller of those of the 5 % and the 95 % quantile: how well the tails are explored. */
    public static double tail(double[][] chains) {
        return Math.min(quantile(chains, 0.05), quantile(chains, 0.95));
    }

    /** Of the mean. */
    public static double mean(double[][] chains) {
        return isUsable(chains) ? ofChains(SplitChains.of(chains)) : Double.NaN;
    }

    /** Of the mean of (x − x̄)², by which the standard deviation is estimated. */
    public static double sd(double[][] chains) {
        return isUsable(chains) ? ofChains(SplitChains.of(squaredDeviations(chains))) : Double.NaN;
    }

    /** Of the share of draws up to a quantile. */
    public static double quantile(double[][] chains, double probability) {
        if (!isUsable(chains)) {
            return Double.NaN;
        }
        double bound = Quantiles.ofSorted(sorted(chains), probability);
        return ofIndicator(chains, x -> x <= bound);
    }

    /** Of the median. */
    public static double median(double[][] chains) {
        return quantile(chains, 0.5);
    }

    /** Of the share of draws between two quantiles, both included. */
    public static double local(double[][] chains, double lower, double upper) {
        if (!isUsable(chains)) {
            return Double.NaN;
        }
        double[] sorted = sorted(chains);
        double low = Quantiles.ofSorted(sorted, lower);
        double high = Quantiles.ofSorted(sorted, upper);
        return ofIndicator(chains, x -> low <= x && x <= high);
    }

    /** Of the median of |x − median|. */
    public static double mad(double[][] chains) {
        return isUsable(chains) ? median(SplitRhat.folded(chains)) : Double.NaN;
    }

    /** Of the mean of rank-normalised |x − median|. */
    public static double folded(double[][] chains) {
        return isUsable(chains) ? ofChains(RankNormalization.of(SplitRhat.folded(SplitChains.of(chains)))) : Double.NaN;
    }

    /** Of the mean, the chains not split. */
    public static double whole(double[][] chains) {
        return isUsable(chains) ? ofChains(chains) : Double.NaN;
    }

    private static double ofIndicator(double[][] chains, DoublePredicate holds) {
        double[][] flags = SplitChains.of(chains);
        for (double[] chain : flags) {
            for (int i = 0; i < chain.length; i++) {
                chain[i] = holds.test(chain[i]) ? 1 : 0;
            }
        }
        return ofChains(flags);
    }

    private static double[] sorted(double[][] chains) {
        double[] all = SplitChains.pooled(chains);
        Arrays.sort(all);
        return all;
    }

    /** (x − x̄)² with the mean of all draws: a fresh array. */
    static double[][] squaredDeviations(double[][] chains) {
        double mean = Moments.mean(SplitChains.pooled(chains));
        double[][] squares = new double[chains.length][];
        for (int i = 0; i < chains.length; i++) {
            squares[i] = new double[chains[i].length];
            for (int j = 0; j < squares[i].length; j++) {
                double deviation = chains[i][j] - mean;
                squares[i][j] = deviation * deviation;
            }
        }
        return squares;
    }

    static boolean isUsable(double[][] chains) {
        if (chains.length == 0 || chains[0].length < LEAST_DRAWS) {
            return false;
        }
        for (double[] chain : chains) {
            for (double value : chain) {
                if (!Double.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Of the mean, the chains taken as they are; finite. */
    static double ofChains(double[][] chains) {
        int draws = chains[0].length;
        if (isConstant(chains)) {
            return (double) chains.length * draws;
        }
        return new AutocorrelationTime(chains.length, draws).effectiveSize(RealSeries.of(chains));
    }

    private static boolean isConstant(double[][] chains) {
        for (double[] chain : chains) {
            for (double value : chain) {
                if (value != chains[0][0]) {
                    return false;
                }
            }
        }
        return true;
    }
}
