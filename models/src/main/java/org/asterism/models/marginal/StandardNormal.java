package org.asterism.models.marginal;

import org.apache.commons.math3.special.Erf;
import org.asterism.models.LogNormalisers;

/** The standard normal distribution. */
public final class StandardNormal {
    private StandardNormal() {}

    /** Φ(z), to full relative precision far below zero. */
    public static double below(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    /** ln φ(z). */
    public static double logDensity(double z) {
        return -0.5 * z * z - LogNormalisers.HALF_LOG_TWO_PI;
    }
}
