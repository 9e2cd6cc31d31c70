package org.asterism.models;

import org.apache.commons.math3.special.Erf;

/** The constants and special functions that log densities need. */
public final class LogNormalisers {
    /** ½ ln 2π. */
    public static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private static final double CERTAIN = 38;

    private LogNormalisers() {}

    /** ln φ((x − mean)/sd)/sd, the log density of a normal. */
    public static double normal(double x, double mean, double sd) {
        double z = (x - mean) / sd;
        return -0.5 * z * z - Math.log(sd) - HALF_LOG_TWO_PI;
    }

    /** ln Φ(t), the log of the share of a normal above zero whose mean is t ≥ 0 standard deviations. */
    public static double logShareAbove(double t) {
        return t > CERTAIN ? 0 : Math.log(0.5 * Erf.erfc(-t / Math.sqrt(2)));
    }

    /** φ(t)/Φ(t), its derivative. */
    public static double hazard(double t) {
        return t > CERTAIN ? 0 : Math.exp(-0.5 * t * t - HALF_LOG_TWO_PI - logShareAbove(t));
    }
}
