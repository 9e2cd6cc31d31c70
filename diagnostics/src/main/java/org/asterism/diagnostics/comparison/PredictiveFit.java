package org.asterism.diagnostics.comparison;

import java.util.List;

/**
 * How well a model predicts its observations when each is not seen.
 *
 * @param criterion how it was estimated
 * @param observations one by one
 * @param draws how many draws of the posterior it rests on
 */
public record PredictiveFit(Criterion criterion, List<ObservationFit> observations, int draws) {
    /** A posterior variance above which WAIC fails (Vehtari, Gelman and Gabry 2017, sect. 2.2). */
    private static final double GREATEST_VARIANCE = 0.4;

    public PredictiveFit {
        observations = List.copyOf(observations);
    }

    /** Expected log predictive density, the sum over the observations. */
    public double elpd() {
        return observations.stream().mapToDouble(ObservationFit::elpd).sum();
    }

    /** Its standard error, √(n var elpdᵢ). */
    public double standardError() {
        double mean = elpd() / observations.size();
        double squares = observations.stream()
                .mapToDouble(o -> (o.elpd() - mean) * (o.elpd() - mean))
                .sum();
        return Math.sqrt(squares);
    }

    /** How many parameters the data determine, in effect: the loss in log predictive density when they are not seen. */
    public double effectiveParameters() {
        double seen = observations.stream()
                .mapToDouble(ObservationFit::logPredictiveDensity)
                .sum();
        return seen - elpd();
    }

    /** The largest warning sign that passes: Pareto k or the variance of the log likelihood. */
    public double limit() {
        return switch (criterion) {
            case LOO -> ParetoSmoothing.reliableShape(draws);
            case WAIC -> GREATEST_VARIANCE;
        };
    }

    /** How many observations are above the limit: for them the estimate cannot be trusted. */
    public int doubtful() {
        double limit = limit();
        return (int) observations.stream().filter(o -> o.warningSign() > limit).count();
    }
}
