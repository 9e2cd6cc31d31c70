package org.asterism.diagnostics.calibration;

import java.util.random.RandomGenerator;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * The rank of a true value among draws of its posterior, from 0 to L: uniform over simulations if the inference is right
 * (Talts et al. 2018, doi:10.48550/arXiv.1804.06788). The draws should be thinned to be nearly independent.
 */
public final class RankStatistic {
    private RankStatistic() {}

    /**
     * How many of the draws are smaller than the truth; equal ones count or not by chance.
     *
     * @param draws L of them. Not modified
     * @param random breaks ties
     */
    public static int of(double truth, double[] draws, RandomGenerator random) {
        int below = 0;
        int equal = 0;
        for (double draw : draws) {
            below += draw < truth ? 1 : 0;
            equal += draw == truth ? 1 : 0;
        }
        return below + (equal > 0 ? random.nextInt(equal + 1) : 0);
    }

    /**
     * So many draws at equal distances, that ranks of different simulations can be put together and the draws are less
     * correlated.
     *
     * @param chains [chain][draw]. Not modified
     * @param count from one to the number of draws in all chains
     */
    public static double[] thinned(double[][] chains, int count) {
        double[] all = SplitChains.pooled(chains);
        if (count < 1 || count > all.length) {
            throw new IllegalArgumentException("cannot choose " + count + " of " + all.length + " draws");
        }
        double[] thinned = new double[count];
        for (int i = 0; i < count; i++) {
            thinned[i] = all[(int) ((i + 0.5) * all.length / count)];
        }
        return thinned;
    }
}
