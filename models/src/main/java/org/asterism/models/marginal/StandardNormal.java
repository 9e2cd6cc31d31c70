package org.asterism.models.marginal;

import org.apache.commons.math3.special.Erf;
import org.asterism.models.LogNormalisers;

/** The standard normal distribution. */
public final class StandardNormal {
    private static final int POLISH = 2;

    private StandardNormal() {}

    /** Φ(z), to full relative precision far below zero. */
    public static double below(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    /** The z that a probability of at most one half lies below, to full relative precision: −∞ for zero. */
    public static double quantile(double probability) {
        // The error function's own inverse loses the digits of small probabilities: Newton on ln Φ mends them.
        double z = -Math.sqrt(2) * Erf.erfcInv(2 * probability);
        for (int i = 0; i < POLISH && probability > 0; i++) {
            double below = below(z);
            z -= Math.log(below / probability) * below / Math.exp(logDensity(z));
        }
        return z;
    }

    /** ln φ(z). */
    public static double logDensity(double z) {
        return -0.5 * z * z - LogNormalisers.HALF_LOG_TWO_PI;
    }
}
