package org.asterism.models.marginal.orbit;

import org.asterism.models.LogNormalisers;

/**
 * The priors of the linear parameters: a, b ~ Normal(0, amplitude), v0 ~ Normal(0, mean).
 *
 * @param amplitude standard deviation of a and b in km/s, above zero
 * @param mean standard deviation of v0 in km/s, above zero
 */
public record LinearPriors(double amplitude, double mean) {
    public LinearPriors {
        if (!(amplitude > 0) || !(mean > 0)) {
            throw new IllegalArgumentException(
                    "the standard deviations of a, b (" + amplitude + ") and v0 (" + mean + ") must be above zero");
        }
    }

    double logDensity(double a, double b, double v0) {
        return LogNormalisers.normal(a, 0, amplitude)
                + LogNormalisers.normal(b, 0, amplitude)
                + LogNormalisers.normal(v0, 0, mean);
    }
}
