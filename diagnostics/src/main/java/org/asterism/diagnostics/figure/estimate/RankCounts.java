package org.asterism.diagnostics.figure.estimate;

import java.util.Arrays;

/**
 * How many draws of each chain have a rank, among the draws of all chains, in each of equal bins; ties have their mean
 * rank (Vehtari et al. 2021, doi:10.1214/20-BA1221, sect. 4.5).
 */
public final class RankCounts {
    private RankCounts() {}

    /**
     * Counts.
     *
     * @param chains [chain][draw]. Not modified
     * @param bins at least one
     * @return a fresh array [chain][bin]
     */
    public static int[][] of(double[][] chains, int bins) {
        double[] sorted = Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
        Arrays.sort(sorted);
        int[][] counts = new int[chains.length][bins];
        for (int c = 0; c < chains.length; c++) {
            for (double draw : chains[c]) {
                double rank = meanRank(sorted, draw);
                counts[c][Math.min(bins - 1, (int) (rank / sorted.length * bins))]++;
            }
        }
        return counts;
    }

    /** The mean place of a draw among all, from zero, in the middle of its own. */
    private static double meanRank(double[] sorted, double draw) {
        return 0.5 * (below(sorted, draw) + below(sorted, Math.nextUp(draw)));
    }

    /** How many are less than a value. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
