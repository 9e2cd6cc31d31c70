package org.asterism.diagnostics.statistics;

/**
 * Replaces draws by the normal quantiles of their ranks over all chains, z = Φ⁻¹((r − 3/8)/(S + 1/4)), ties at their mean
 * rank (Blom 1958; Vehtari et al. 2021, doi:10.1214/20-BA1221, eq. 14).
 */
public final class RankNormalization {
    private RankNormalization() {}

    /** The normal scores of chains of one length, their draws finite: a fresh array. */
    public static double[][] of(double[][] chains) {
        double[] all = SplitChains.pooled(chains);
        DrawOrder order = new DrawOrder(all.length);
        order.sort(all);
        double[] scores = new double[all.length];
        fill(order.sorted(), order.order(), all.length, new NormalScores(all.length), scores);
        double[][] normal = new double[chains.length][];
        int end = 0;
        for (int i = 0; i < chains.length; i++) {
            normal[i] = java.util.Arrays.copyOfRange(scores, end, end + chains[i].length);
            end += chains[i].length;
        }
        return normal;
    }

    /**
     * Puts the score of each value in its place.
     *
     * @param sorted values in increasing order. Not modified
     * @param order the place of each. Not modified
     * @param size how many there are
     * @param scores of that many
     * @param out at each place its score. Overwritten
     */
    static void fill(double[] sorted, int[] order, int size, NormalScores scores, double[] out) {
        for (int i = 0; i < size; i++) {
            out[order[i]] = scores.ofWholeRank(i + 1);
        }
        int from = 0;
        while (from < size - 1) {
            int to = from + 1;
            while (to < size && sorted[to] == sorted[from]) {
                to++;
            }
            if (to > from + 1) {
                double score = scores.ofRank(0.5 * (from + to + 1));
                for (int i = from; i < to; i++) {
                    out[order[i]] = score;
                }
            }
            from = to;
        }
    }
}
