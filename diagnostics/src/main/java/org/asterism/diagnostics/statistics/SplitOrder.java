package org.asterism.diagnostics.statistics;

/**
 * The increasing order of the draws of split chains, found from that of all draws without sorting again: as they are, or
 * folded to |x − median|, whose order is the merger of the two sides of the median. Owns its buffers; one thread.
 */
final class SplitOrder {
    private static final int LEFT_OUT = -1;

    private final int chains;
    private final int draws;
    private final int half;
    private final double[] sorted;
    private final int[] order;
    private int count;

    SplitOrder(int chains, int draws) {
        this.chains = chains;
        this.draws = draws;
        this.half = draws / 2;
        this.sorted = new double[2 * chains * half];
        this.order = new int[2 * chains * half];
    }

    /**
     * Takes the draws as they are.
     *
     * @param allSorted all draws in increasing order. Not modified
     * @param allOrder where each stood, one chain after the other. Not modified
     */
    void select(double[] allSorted, int[] allOrder) {
        count = 0;
        for (int i = 0; i < allSorted.length; i++) {
            take(allSorted[i], allOrder[i]);
        }
    }

    /** Takes |x − median| of the draws. */
    void fold(double[] allSorted, int[] allOrder, double median) {
        count = 0;
        int right = 0;
        while (right < allSorted.length && allSorted[right] < median) {
            right++;
        }
        int left = right - 1;
        while (left >= 0 || right < allSorted.length) {
            double below = left < 0 ? Double.POSITIVE_INFINITY : Math.abs(allSorted[left] - median);
            double above = right == allSorted.length ? Double.POSITIVE_INFINITY : Math.abs(allSorted[right] - median);
            if (left >= 0 && below <= above) {
                take(below, allOrder[left--]);
            } else {
                take(above, allOrder[right++]);
            }
        }
    }

    private void take(double value, int place) {
        int at = 2 * half == draws ? place : withoutMiddle(place);
        if (at != LEFT_OUT) {
            sorted[count] = value;
            order[count++] = at;
        }
    }

    /** The place among the halves of chains that have an odd number of draws. */
    private int withoutMiddle(int place) {
        int chain = place / draws;
        int draw = place - chain * draws;
        if (draw == half) {
            return LEFT_OUT;
        }
        return 2 * chain * half + (draw < half ? draw : draw - 1);
    }

    /**
     * The normal scores of the draws that were taken.
     *
     * @param scores of that many draws
     * @param out at each place its score. Overwritten
     */
    void fill(NormalScores scores, double[] out) {
        RankNormalization.fill(sorted, order, 2 * chains * half, scores, out);
    }
}
