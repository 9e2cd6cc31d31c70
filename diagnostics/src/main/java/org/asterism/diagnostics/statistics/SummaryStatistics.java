package org.asterism.diagnostics.statistics;

import java.util.Arrays;

/**
 * What a summary shows of one variable.
 *
 * @param mean of all draws
 * @param sd standard deviation with n − 1
 * @param hdi highest-density interval
 * @param mcseMean Monte Carlo standard error of the mean: sd/√ESS(mean)
 * @param mcseSd Monte Carlo standard error of the standard deviation: √(var((x−x̄)²)/ESS)/(2 sd), by the delta method
 * @param essBulk effective sample size of the bulk
 * @param essTail effective sample size of the tails
 * @param rhat rank-normalised, folded, split R̂
 */
public record SummaryStatistics(
        double mean,
        double sd,
        HighestDensityInterval hdi,
        double mcseMean,
        double mcseSd,
        double essBulk,
        double essTail,
        double rhat) {
    /**
     * Computes them all, sorting once.
     *
     * @param chains [chain][draw], all of one length. Not modified
     * @param hdiProbability the share of the draws in the interval
     */
    public static SummaryStatistics of(double[][] chains, double hdiProbability) {
        return of(chains, hdiProbability, SplitRhat.scores(chains));
    }

    /**
     * The same with the quantiles of ranks that many elements share.
     *
     * @param scores of the number of draws in the split chains
     */
    public static SummaryStatistics of(double[][] chains, double hdiProbability, NormalScores scores) {
        double[] all = SplitChains.pooled(chains);
        double mean = Moments.mean(all);
        double sd = Math.sqrt(Moments.variance(all, mean, 1));
        double mcseSd = errorOfSd(chains, mean);
        Arrays.sort(all);
        HighestDensityInterval hdi = HighestDensityInterval.ofSorted(all, hdiProbability);
        boolean unusable = EffectiveSampleSize.isShort(chains) || !(Math.abs(mean) < Double.POSITIVE_INFINITY);
        if (unusable) {
            double nan = Double.NaN;
            return new SummaryStatistics(mean, sd, hdi, nan, nan, nan, nan, nan);
        }
        double[][] halves = SplitChains.of(chains);
        double[] splitSorted = 2 * halves[0].length == chains[0].length ? all : SplitChains.pooled(halves);
        if (splitSorted != all) {
            Arrays.sort(splitSorted);
        }
        double[][] ranked = new RankNormalization(splitSorted, scores).scores(halves);
        double rhat = chains.length < 2
                ? Double.NaN
                : Math.max(SplitRhat.ofChains(ranked), SplitRhat.folded(chains, all, scores));
        return new SummaryStatistics(
                mean,
                sd,
                hdi,
                sd / Math.sqrt(EffectiveSampleSize.ofChains(halves)),
                mcseSd,
                EffectiveSampleSize.ofChains(ranked),
                EffectiveSampleSize.tail(chains, all),
                rhat);
    }

    private static double errorOfSd(double[][] chains, double mean) {
        double[][] squares = new double[chains.length][];
        for (int i = 0; i < chains.length; i++) {
            squares[i] = new double[chains[i].length];
            for (int j = 0; j < squares[i].length; j++) {
                double deviation = chains[i][j] - mean;
                squares[i][j] = deviation * deviation;
            }
        }
        double ess = EffectiveSampleSize.mean(squares);
        double[] all = SplitChains.pooled(squares);
        double variance = Moments.mean(all);
        double ofVariance = Moments.variance(all, variance, 0) / ess;
        return Math.sqrt(ofVariance / variance / 4);
    }
}
