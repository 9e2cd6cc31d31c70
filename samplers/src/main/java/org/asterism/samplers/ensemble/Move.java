package org.asterism.samplers.ensemble;

import java.util.random.RandomGenerator;

/**
 * How a walker moves. Stretch: x′ = y + z(x − y) for another walker y, with z from 1/√z between ½ and 2, accepted with z^(d−1)
 * times the ratio of densities (Goodman and Weare 2010, eqs. 7–10). Differential evolution: x′ = x + γ(y − y′), γ =
 * 2.38/√(2d), or 1 in a tenth of the moves, which goes from one cloud of walkers to another (ter Braak 2006).
 */
final class Move {
    private static final double STRETCH = 2;
    private static final double UNIT_SHARE = 0.1;
    /** How much γ varies, so that proposals do not lie on a lattice. */
    private static final double SPREAD = 1e-2;

    private final double stretchShare;
    private final double gamma;
    private final RandomGenerator random;

    Move(String moves, int dimension, RandomGenerator random) {
        this.stretchShare = switch (moves) {
            case EnsembleSampler.STRETCH -> 1;
            case EnsembleSampler.DIFFERENTIAL -> 0;
            default -> 0.5;
        };
        this.gamma = 2.38 / Math.sqrt(2.0 * dimension);
        this.random = random;
    }

    /**
     * Proposes.
     *
     * @param walkers all. Not modified
     * @param walker the one that moves
     * @param others the first of the half that stands
     * @param proposal Overwritten
     * @return the log of the factor beside the ratio of densities
     */
    double propose(double[][] walkers, int walker, int others, double[] proposal) {
        int half = walkers.length / 2;
        double[] x = walkers[walker];
        int first = random.nextInt(half);
        double[] y = walkers[others + first];
        if (random.nextDouble() < stretchShare) {
            double root = (STRETCH - 1) * random.nextDouble() + 1;
            double z = root * root / STRETCH;
            for (int i = 0; i < x.length; i++) {
                proposal[i] = y[i] + z * (x[i] - y[i]);
            }
            return (x.length - 1) * Math.log(z);
        }
        int second = random.nextInt(half - 1);
        double[] other = walkers[others + (second < first ? second : second + 1)];
        double size = random.nextDouble() < UNIT_SHARE ? 1 : gamma;
        double factor = size * (1 + SPREAD * random.nextGaussian());
        for (int i = 0; i < x.length; i++) {
            proposal[i] = x[i] + factor * (y[i] - other[i]);
        }
        return 0;
    }
}
