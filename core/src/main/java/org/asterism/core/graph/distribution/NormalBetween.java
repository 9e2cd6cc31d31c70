package org.asterism.core.graph.distribution;

import java.util.random.RandomGenerator;

/**
 * Draws from a normal distribution between two bounds: plainly where much of it lies there, else by rejection from a
 * uniform or from an exponential that falls off as the density does at the bound nearer to the mean (Robert 1995,
 * doi:10.1007/BF00143942). Distances are taken from that bound, so that no digits are lost far out in a tail.
 */
final class NormalBetween {
    /** From this many standard deviations on, an exponential fits a tail. */
    private static final double TAIL = 0.5;

    private NormalBetween() {}

    static double draw(double mean, double sd, double lower, double upper, RandomGenerator random) {
        double alpha = (lower - mean) / sd;
        double beta = (upper - mean) / sd;
        double width = (upper - lower) / sd;
        double value;
        if (alpha >= TAIL) {
            value = lower + sd * excess(alpha, width, random);
        } else if (beta <= -TAIL) {
            value = upper - sd * excess(-beta, width, random);
        } else if (width < 1) {
            value = lower + sd * around(alpha, beta, width, random);
        } else {
            // At least 0.24 of the distribution lies between: the least is from 0.5 to 1.5.
            value = mean + sd * plain(alpha, beta, random);
        }
        return Variates.inside(value, lower, upper);
    }

    private static double plain(double alpha, double beta, RandomGenerator random) {
        while (true) {
            double z = random.nextGaussian();
            if (z > alpha && z < beta) {
                return z;
            }
        }
    }

    /** How far above α ≥ ½: φ(α + t) ∝ exp(−αt) exp(−t²/2). */
    private static double excess(double alpha, double width, RandomGenerator random) {
        double share = Math.expm1(-alpha * width);
        while (true) {
            double t = Math.min(-Math.log1p(Variates.uniform(random) * share) / alpha, width);
            if (random.nextExponential() > 0.5 * t * t) {
                return t;
            }
        }
    }

    /** How far above α, for bounds less than one apart and not far from zero. */
    private static double around(double alpha, double beta, double width, RandomGenerator random) {
        double nearest = Math.max(alpha, Math.min(beta, 0));
        while (true) {
            double t = width * Variates.uniform(random);
            double z = alpha + t;
            if (random.nextExponential() > 0.5 * (z - nearest) * (z + nearest)) {
                return t;
            }
        }
    }
}
