package org.asterism.diagnostics.statistics;

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
        int draws = chains[0].length;
        NormalScores scores = SummaryCalculator.scores(chains.length, draws);
        return new SummaryCalculator(chains.length, draws, hdiProbability, scores).of(chains);
    }

    /** What is left where a draw is not finite. */
    static SummaryStatistics withoutDraws(double mean, double sd) {
        return withoutErrors(mean, sd, new HighestDensityInterval(Double.NaN, Double.NaN));
    }

    /** What is left where chains are too short for errors. */
    static SummaryStatistics withoutErrors(double mean, double sd, HighestDensityInterval hdi) {
        double nan = Double.NaN;
        return new SummaryStatistics(mean, sd, hdi, nan, nan, nan, nan, nan);
    }
}
