package org.asterism.diagnostics.comparison;

/**
 * How well one observation is predicted.
 *
 * @param elpd expected log predictive density of the observation when it is not seen
 * @param logPredictiveDensity the same when it is: ln of the mean likelihood, never below {@code elpd} but for noise
 * @param warningSign Pareto k for leave-one-out; the variance of the log likelihood for WAIC
 */
public record ObservationFit(double elpd, double logPredictiveDensity, double warningSign) {
    /**
     * By leave-one-out: ln Σ wₛ p(y|θₛ), with smoothed weights wₛ ∝ 1/p(y|θₛ).
     *
     * @param logLikelihood of the observation at each draw, finite. Not modified
     * @param relativeEfficiency effective draws per draw
     */
    public static ObservationFit leaveOneOut(double[] logLikelihood, double relativeEfficiency) {
        SmoothedWeights weights = ParetoSmoothing.of(negative(logLikelihood), relativeEfficiency);
        double[] terms = new double[logLikelihood.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = weights.logs()[i] + logLikelihood[i];
        }
        return new ObservationFit(LogSum.of(terms), logMean(logLikelihood), weights.shape());
    }

    /** By WAIC: ln of the mean likelihood less the variance of the log likelihood. */
    public static ObservationFit waic(double[] logLikelihood) {
        double mean = 0;
        for (double value : logLikelihood) {
            mean += value / logLikelihood.length;
        }
        double variance = 0;
        for (double value : logLikelihood) {
            variance += (value - mean) * (value - mean);
        }
        variance /= logLikelihood.length;
        double density = logMean(logLikelihood);
        return new ObservationFit(density - variance, density, variance);
    }

    private static double logMean(double[] logLikelihood) {
        return LogSum.of(logLikelihood) - Math.log(logLikelihood.length);
    }

    private static double[] negative(double[] values) {
        double[] negative = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negative[i] = -values[i];
        }
        return negative;
    }
}
