package org.asterism.models.velocity;

import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.exp;

import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;

/** The periods of a population: mu and lnsigma uniform, lnP ~ Normal(mu, exp(lnsigma)). */
public final class LogPeriods {
    /** How far from the bounds of their priors mu and lnsigma start at least, as a share of the width. */
    private static final double MARGIN = 0.05;

    private static final double LEAST_VARIANCE = 1e-6;

    private LogPeriods() {}

    /**
     * Declares them, started at each star's own period, and mu and lnsigma at their mean and spread.
     *
     * @param periods where each star starts, in days. Not modified
     * @param widths of the periods' posteriors, in days. Not modified
     * @return lnP of each star
     */
    public static Expr declare(Visits visits, PopulationPriors population, double[] periods, double[] widths) {
        ModelGraph m = visits.model();
        int size = periods.length;
        double[] lnP = new double[size];
        double[] relative = new double[size];
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < size; n++) {
            lnP[n] = Math.log(periods[n]);
            relative[n] = widths[n] / periods[n];
            sum += lnP[n];
            squares += lnP[n] * lnP[n];
        }
        double mean = sum / size;
        double spread = Math.sqrt(Math.max(LEAST_VARIANCE, squares / size - mean * mean));
        Expr mu = m.random("mu", uniform(population.muLower(), population.muUpper()))
                .describe("mean of lnP in the population", "")
                .start(inside(mean, population.muLower(), population.muUpper()))
                .width(spread / Math.sqrt(size));
        Expr lnSigma = m.random("lnsigma", uniform(population.sigmaLower(), population.sigmaUpper()))
                .describe("natural logarithm of the standard deviation of lnP", "")
                .start(inside(Math.log(spread), population.sigmaLower(), population.sigmaUpper()))
                .width(1 / Math.sqrt(2.0 * size));
        return m.random("lnP", normal(mu, exp(lnSigma)), visits.plate())
                .describe("natural logarithm of the period in days", "")
                .start(lnP)
                .width(relative);
    }

    private static double inside(double value, double lower, double upper) {
        double margin = MARGIN * (upper - lower);
        return Math.max(lower + margin, Math.min(upper - margin, value));
    }
}
