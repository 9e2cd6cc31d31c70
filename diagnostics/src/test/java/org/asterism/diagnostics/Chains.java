package org.asterism.diagnostics;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Chains made for tests. */
public final class Chains {
    private Chains() {}

    /** Independent standard normal draws. */
    public static double[][] independent(long seed, int chains, int draws) {
        return autoregressive(seed, chains, draws, 0);
    }

    /** Standard normal draws, each correlated φ with the one before. */
    public static double[][] autoregressive(long seed, int chains, int draws, double phi) {
        Random random = new Random(seed);
        double[][] values = new double[chains][draws];
        for (double[] chain : values) {
            double x = random.nextGaussian();
            for (int i = 0; i < draws; i++) {
                chain[i] = x;
                x = phi * x + Math.sqrt(1 - phi * phi) * random.nextGaussian();
            }
        }
        return values;
    }

    /** A function of each draw. */
    public static double[][] map(double[][] chains, DoubleUnaryOperator function) {
        double[][] mapped = new double[chains.length][];
        for (int i = 0; i < chains.length; i++) {
            mapped[i] = Arrays.stream(chains[i]).map(function).toArray();
        }
        return mapped;
    }
}
