package org.asterism.samplers.tempering;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * Places the powers so that exchanges between neighbours are rejected equally often: the rejection rates since the last
 * placing, summed along the ladder, give a barrier Λ(β), and the powers are set at equal steps of it, with ln β linear in
 * between (Syed et al. 2022, doi:10.1111/rssb.12464, sect. 5.4).
 */
final class Ladder {
    /** So that a pair that was never rejected keeps some room. */
    private static final double LEAST_RATE = 1e-3;

    private final double[] rejections;
    private long count;

    Ladder(int rungs) {
        rejections = new double[rungs - 1];
    }

    /** Powers in equal steps of ln β. */
    static double[] geometric(int rungs, double hottest) {
        double[] powers = new double[rungs];
        for (int i = 0; i < rungs; i++) {
            powers[i] = Math.pow(hottest, (double) i / (rungs - 1));
        }
        return powers;
    }

    /** Sees how likely an exchange between rungs {@code pair} and {@code pair + 1} was. */
    void see(int pair, double probability) {
        rejections[pair] += 1 - probability;
        if (pair == 0) {
            count++;
        }
    }

    /**
     * Places the powers anew, and forgets.
     *
     * @param powers decreasing from one. Overwritten, but for both ends
     */
    void place(double[] powers) {
        int pairs = rejections.length;
        double[] barrier = new double[pairs + 1];
        double[] logarithms = new double[pairs + 1];
        for (int i = 0; i < pairs; i++) {
            barrier[i + 1] = barrier[i] + Math.max(LEAST_RATE, rejections[i] / count);
            logarithms[i + 1] = Math.log(powers[i + 1]);
        }
        int below = 0;
        for (int k = 1; k < pairs; k++) {
            double at = barrier[pairs] * k / pairs;
            while (barrier[below + 1] < at) {
                below++;
            }
            double part = (at - barrier[below]) / (barrier[below + 1] - barrier[below]);
            powers[k] = Math.exp((1 - part) * logarithms[below] + part * logarithms[below + 1]);
        }
        java.util.Arrays.fill(rejections, 0);
        count = 0;
    }

    void save(StateWriter out) {
        out.put(rejections).put(count);
    }

    void restore(StateReader in) {
        in.reals(rejections);
        count = in.count();
    }
}
