package org.asterism.models.alias;

import java.util.random.RandomGenerator;

/** Gamma variates of rate one, by the method of Marsaglia and Tsang (2000, doi:10.1145/358407.358414). */
final class GammaVariate {
    private GammaVariate() {}

    /** One with a shape above zero; a shape below one is raised by one, and G(k) = G(k + 1) U^(1/k). */
    static double draw(double shape, RandomGenerator random) {
        if (shape < 1) {
            return draw(shape + 1, random) * Math.exp(-random.nextExponential() / shape);
        }
        double d = shape - 1.0 / 3;
        double scale = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double root = 1 + scale * z;
            double v = root * root * root;
            if (root > 0 && Math.log(1 - random.nextDouble()) < 0.5 * z * z + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }
}
