package org.asterism.models.alias;

/**
 * The density of ln P, exp(−½ precision (lnP − mu)²) P^power up to a constant: that of a population, or of one star. One
 * thread, which sets it.
 */
final class PeriodDensity {
    private final double power;
    private double mu;
    private double precision;

    /** A flat one in P^power dlnP, until a population is set. */
    PeriodDensity(double power) {
        this.power = power;
    }

    void setPopulation(double mean, double lnSigma) {
        mu = mean;
        precision = Math.exp(-2 * lnSigma);
    }

    /** The log density. */
    double log(double lnP) {
        return power * lnP - 0.5 * precision * (lnP - mu) * (lnP - mu);
    }

    /** ln of its mean over a normal distribution of ln P, but for the curvature of P^power. */
    double logMean(double centre, double width) {
        double broadened = 1 + precision * width * width;
        return power * centre - 0.5 * (centre - mu) * (centre - mu) * precision / broadened - 0.5 * Math.log(broadened);
    }
}
