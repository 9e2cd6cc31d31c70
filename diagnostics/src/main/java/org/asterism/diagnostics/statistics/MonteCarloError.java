package org.asterism.diagnostics.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * The Monte Carlo standard error of an estimate from correlated draws (Vehtari et al. 2021, doi:10.1214/20-BA1221,
 * sect. 4). NaN where there is no effective sample size; {@code Measure} tells why.
 *
 * <p>Each method takes [chain][draw], all chains of one length, and does not modify it.
 */
public final class MonteCarloError {
    /** The probabilities of −1 and +1 standard deviations, to the seven digits that ArviZ and posterior use. */
    private static final double LOWER = 0.1586553;

    private static final double UPPER = 0.8413447;

    private MonteCarloError() {}

    /** Of the mean: sd/√ESS(mean). */
    public static double mean(double[][] chains) {
        double[] all = SplitChains.pooled(chains);
        double sd = Math.sqrt(Moments.variance(all, Moments.mean(all), 1));
        return sd / Math.sqrt(EffectiveSampleSize.mean(chains));
    }

    /** Of the standard deviation: √(var((x − x̄)²)/ESS)/(2 sd), by the delta method. NaN for constant draws. */
    public static double sd(double[][] chains) {
        if (!EffectiveSampleSize.isUsable(chains)) {
            return Double.NaN;
        }
        double[][] squares = EffectiveSampleSize.squaredDeviations(chains);
        return sd(SplitChains.pooled(squares), EffectiveSampleSize.mean(squares));
    }

    /** The same from the squared deviations and the effective size of their mean. */
    static double sd(double[] squares, double effectiveSize) {
        double variance = Moments.mean(squares);
        double ofVariance = Moments.variance(squares, variance, 0) / effectiveSize;
        return Math.sqrt(ofVariance / variance / 4);
    }

    /** Of the median. */
    public static double median(double[][] chains) {
        return quantile(chains, 0.5);
    }

    /**
     * Of a quantile: half the distance between the order statistics at the 16 % and 84 % quantiles of the Beta distribution
     * that the share of draws below it has.
     */
    public static double quantile(double[][] chains, double probability) {
        double size = EffectiveSampleSize.quantile(chains, probability);
        if (Double.isNaN(size)) {
            return size;
        }
        BetaDistribution share = new BetaDistribution(null, size * probability + 1, size * (1 - probability) + 1);
        double[] sorted = SplitChains.pooled(chains);
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        double low = Math.max(share.inverseCumulativeProbability(LOWER) * sorted.length - 1, 0);
        double high = Math.min(share.inverseCumulativeProbability(UPPER) * sorted.length - 1, last);
        return (sorted[(int) Math.ceil(high)] - sorted[(int) Math.floor(low)]) / 2;
    }
}
