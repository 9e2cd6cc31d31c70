package org.asterism.core.graph.expression;

/**
 * The standard normal distribution function in logarithms, and its hazard, accurate in both tails: a series about zero
 * (Abramowitz and Stegun 1964, 26.2.11) and a continued fraction in the lower tail (26.2.14).
 */
public final class NormalTail {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** Below this the continued fraction converges faster than the series loses digits. */
    private static final double TAIL = -2;
    /** Above this Φ is one to rounding. */
    private static final double CERTAIN = 38;

    private static final int FRACTION_TERMS = 400;

    private NormalTail() {}

    /** ln Φ(x). */
    public static double logCdf(double x) {
        if (x > CERTAIN) {
            return 0;
        }
        if (x < TAIL) {
            return -0.5 * x * x - HALF_LOG_TWO_PI + Math.log(mills(-x));
        }
        return x > 0 ? Math.log1p(-upper(x)) : Math.log(0.5 + centre(x));
    }

    /** φ(x)/Φ(x). */
    public static double hazard(double x) {
        if (x > CERTAIN) {
            return 0;
        }
        return x < TAIL ? 1 / mills(-x) : density(x) / Math.exp(logCdf(x));
    }

    private static double density(double x) {
        return Math.exp(-0.5 * x * x - HALF_LOG_TWO_PI);
    }

    /** 1 − Φ(x), for x above zero. */
    private static double upper(double x) {
        return x > -TAIL ? density(x) * mills(x) : 0.5 - centre(x);
    }

    /** Φ(x) − ½ = φ(x) (x + x³/3 + x⁵/15 + …). */
    private static double centre(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return density(x) * sum;
    }

    /** (1 − Φ(x))/φ(x) = 1/(x + 1/(x + 2/(x + 3/(x + …)))), for x from two up. */
    private static double mills(double x) {
        int terms = (int) Math.min(FRACTION_TERMS, 20 + 1500 / (x * x));
        double rest = x;
        for (int k = terms; k >= 1; k--) {
            rest = x + k / rest;
        }
        return 1 / rest;
    }
}
