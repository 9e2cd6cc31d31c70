package org.asterism.core.graph.distribution;

import java.util.random.RandomGenerator;

/**
 * The random variates of which the draws of distributions are made, all exact. Logarithms where a variate of small shape
 * would underflow.
 */
final class Variates {
    /** Below these means and numbers counts are drawn one by one, above they are halved first. */
    private static final double FEW_EVENTS = 12;

    private static final double FEW_TRIALS = 16;

    private Variates() {}

    /** Uniform between zero and one, both excluded. */
    static double uniform(RandomGenerator random) {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    /** The value, or the nearest to it that lies strictly between two bounds and is finite. */
    static double inside(double value, double lower, double upper) {
        return Math.min(Math.max(value, Math.nextUp(lower)), Math.nextDown(upper));
    }

    /** ln of a value uniform between eᵃ and eᵇ, a ≤ b. */
    static double logUniform(double a, double b, RandomGenerator random) {
        return b + Math.log1p(uniform(random) * Math.expm1(a - b));
    }

    /** Gamma of rate one: Marsaglia and Tsang (2000, doi:10.1145/358407.358414), for a shape from one up. */
    private static double gammaFromOne(double shape, RandomGenerator random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double root = 1 + c * z;
            double v = root * root * root;
            if (root > 0 && Math.log(uniform(random)) < 0.5 * z * z + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }

    /** Gamma of rate one; zero where a value is too small for a number. */
    static double gamma(double shape, RandomGenerator random) {
        return shape < 1 ? Math.exp(logGamma(shape, random)) : gammaFromOne(shape, random);
    }

    /** ln of a gamma of rate one: for a shape below one, G(shape) = G(shape + 1) U^(1/shape). */
    static double logGamma(double shape, RandomGenerator random) {
        if (shape >= 1) {
            return Math.log(gammaFromOne(shape, random));
        }
        return Math.log(gammaFromOne(shape + 1, random)) - random.nextExponential() / shape;
    }

    /** ln x − ln(1 − x) of a beta variate x. */
    static double logitBeta(double alpha, double beta, RandomGenerator random) {
        return logGamma(alpha, random) - logGamma(beta, random);
    }

    /** Poisson, by halving through gammas (Ahrens and Dieter 1974, doi:10.1007/BF02293108). */
    static double poisson(double mean, RandomGenerator random) {
        double count = 0;
        double left = mean;
        while (left > FEW_EVENTS) {
            // When does event m happen?
            double m = Math.floor(0.875 * left);
            double time = gammaFromOne(m, random);
            if (time > left) {
                return count + binomial(m - 1, left / time, random);
            }
            count += m;
            left -= time;
        }
        double time = random.nextExponential();
        while (time < left) {
            count++;
            time += random.nextExponential();
        }
        return count;
    }

    /** Binomial, by halving through the medians of uniforms, which are beta (Ahrens and Dieter 1974, as above). */
    static double binomial(double trials, double probability, RandomGenerator random) {
        double count = 0;
        double left = trials;
        double p = probability;
        while (left > FEW_TRIALS) {
            double middle = Math.floor(0.5 * left) + 1;
            double below = gammaFromOne(middle, random);
            double x = below / (below + gammaFromOne(left + 1 - middle, random));
            if (x <= p) {
                count += middle;
                left -= middle;
                p = (p - x) / (1 - x);
            } else {
                left = middle - 1;
                p /= x;
            }
        }
        for (int i = 0; i < left; i++) {
            count += random.nextDouble() < p ? 1 : 0;
        }
        return count;
    }

    /** The position that a uniform share of positive weights falls on. */
    static int position(double[] weights, RandomGenerator random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double rest = sum * random.nextDouble();
        int last = 0;
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0) {
                if (rest < weights[k]) {
                    return k;
                }
                last = k;
            }
            rest -= weights[k];
        }
        return last;
    }
}
