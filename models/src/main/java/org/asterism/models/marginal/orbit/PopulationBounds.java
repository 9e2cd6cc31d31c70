package org.asterism.models.marginal.orbit;

/**
 * The priors of a population of periods: mu ~ Uniform(muLower, muUpper), lnsigma ~ Uniform(sigmaLower, sigmaUpper).
 *
 * @param muLower least mean of ln P
 * @param muUpper greatest mean of ln P
 * @param sigmaLower least ln of the standard deviation of ln P
 * @param sigmaUpper greatest ln of the standard deviation of ln P
 */
public record PopulationBounds(double muLower, double muUpper, double sigmaLower, double sigmaUpper) {
    public PopulationBounds {
        if (!(muLower < muUpper) || !(sigmaLower < sigmaUpper)) {
            throw new IllegalArgumentException("mu from " + muLower + " to " + muUpper + ", lnsigma from " + sigmaLower
                    + " to " + sigmaUpper + "; give lower bounds below the upper");
        }
    }

    double logDensity() {
        return -Math.log(muUpper - muLower) - Math.log(sigmaUpper - sigmaLower);
    }
}
