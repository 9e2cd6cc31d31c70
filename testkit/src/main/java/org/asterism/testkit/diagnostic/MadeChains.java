package org.asterism.testkit.diagnostic;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.asterism.core.random.RandomStream;

/** Chains of known behaviour, [chain][draw], always the same for the same number. */
final class MadeChains {
    private static final long SEED = 77;

    private MadeChains() {}

    /** Independent standard normal draws. */
    static double[][] independent(int which, int chains, int draws) {
        return correlated(which, chains, draws, 0);
    }

    /** Standard normal draws of which each is correlated with the one before. */
    static double[][] correlated(int which, int chains, int draws, double correlation) {
        RandomGenerator random = RandomStream.of(SEED, RandomStream.Purpose.SIMULATION, which);
        double[][] all = new double[chains][draws];
        for (double[] chain : all) {
            double value = random.nextGaussian();
            for (int i = 0; i < draws; i++) {
                chain[i] = value;
                value = correlation * value + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            }
        }
        return all;
    }

    /** The same value everywhere. */
    static double[][] constant(int chains, int draws, double value) {
        double[][] all = new double[chains][draws];
        for (double[] chain : all) {
            Arrays.fill(chain, value);
        }
        return all;
    }

    /** One in so many draws of every chain is one, the others zero. */
    static double[][] flags(int chains, int draws, int oneIn) {
        double[][] all = new double[chains][draws];
        for (double[] chain : all) {
            for (int i = 0; i < draws; i += oneIn) {
                chain[i] = 1;
            }
        }
        return all;
    }

    static double[][] map(double[][] chains, DoubleUnaryOperator function) {
        return Arrays.stream(chains)
                .map(chain -> Arrays.stream(chain).map(function).toArray())
                .toArray(double[][]::new);
    }
}
