package org.asterism.diagnostics.statistics;

import java.util.Arrays;

/** Cuts each chain in two halves of ⌊n/2⌋ draws; of an odd number the middle draw is left out. */
public final class SplitChains {
    private SplitChains() {}

    /** The halves, two a chain: a fresh array. */
    public static double[][] of(double[][] chains) {
        double[][] halves = new double[2 * chains.length][];
        for (int i = 0; i < chains.length; i++) {
            int draws = chains[i].length;
            int half = draws / 2;
            halves[2 * i] = Arrays.copyOf(chains[i], half);
            halves[2 * i + 1] = Arrays.copyOfRange(chains[i], draws - half, draws);
        }
        return halves;
    }

    /** All draws of all chains, one chain after the other: a fresh array. */
    public static double[] pooled(double[][] chains) {
        int size = 0;
        for (double[] chain : chains) {
            size += chain.length;
        }
        double[] all = new double[size];
        int end = 0;
        for (double[] chain : chains) {
            System.arraycopy(chain, 0, all, end, chain.length);
            end += chain.length;
        }
        return all;
    }
}
