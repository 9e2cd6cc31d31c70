package org.asterism.models.marginal.cluster;

import org.asterism.models.LogNormalisers;
import org.asterism.models.marginal.StandardNormal;

/**
 * The priors of a cluster: mu_r ~ Normal(mean, sd) above zero, ln_std_r ~ Uniform(lower, upper).
 *
 * @param mean of mu_r before truncation, in kpc
 * @param sd of mu_r before truncation, in kpc, above zero
 * @param lower least ln of std_r in kpc
 * @param upper greatest ln of std_r in kpc
 */
public record DistancePriors(double mean, double sd, double lower, double upper) {
    public DistancePriors {
        if (!(sd > 0) || !(lower < upper)) {
            throw new IllegalArgumentException("sd " + sd + " of mu_r, ln_std_r from " + lower + " to " + upper
                    + "; give an sd above zero and a lower bound below the upper");
        }
    }

    double logDensity(double mu) {
        return LogNormalisers.normal(mu, mean, sd)
                - Math.log(StandardNormal.below(mean / sd))
                - Math.log(upper - lower);
    }

    double slope(double mu) {
        return -(mu - mean) / (sd * sd);
    }
}
