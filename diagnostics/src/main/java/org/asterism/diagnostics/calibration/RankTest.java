package org.asterism.diagnostics.calibration;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * How likely uniform ranks stray as far from uniformity as some ranks do. At each point of the rank axis the number of ranks up
 * to there has a binomial distribution; the smallest of the two-sided chances along the axis is the statistic, and how likely
 * it is as small follows by the recursion of {@link EcdfEnvelope}. It says the same as the envelope: ranks leave the band that
 * holds with the probability 1 − α if and only if this chance is at most α. Immutable.
 */
final class RankTest {
    private static final int MOST_POINTS = 100;

    private final int size;
    private final int draws;
    private final double[] points;
    private final double[][] chances;

    private RankTest(int size, int draws, double[] points, double[][] chances) {
        this.size = size;
        this.draws = draws;
        this.points = points;
        this.chances = chances;
    }

    /**
     * The test of so many ranks.
     *
     * @param size how many ranks; at least one
     * @param draws L: each rank is from 0 to this
     */
    static RankTest of(int size, int draws) {
        double[] points = points(draws);
        double[][] chances = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            chances[i] = chances(size, points[i]);
        }
        return new RankTest(size, draws, points, chances);
    }

    /** The ends of the steps of the distribution of ranks, where it has the value of the uniform one; of many steps some. */
    static double[] points(int draws) {
        int places = draws + 1;
        int count = Math.min(places, MOST_POINTS);
        double[] points = new double[count];
        for (int i = 0; i < count; i++) {
            points[i] = (double) Math.round((i + 1.0) * places / count) / places;
        }
        return points;
    }

    /** Of each count: twice the smaller of the chances of no more and of no less, at most one. */
    private static double[] chances(int size, double share) {
        BinomialDistribution distribution = new BinomialDistribution(null, size, share);
        double[] each = new double[size + 1];
        for (int k = 0; k <= size; k++) {
            each[k] = distribution.probability(k);
        }
        double[] chances = new double[size + 1];
        double below = 0;
        for (int k = 0; k <= size; k++) {
            below += each[k];
            chances[k] = below;
        }
        double above = 0;
        for (int k = size; k >= 0; k--) {
            above += each[k];
            chances[k] = Math.min(1, 2 * Math.min(chances[k], above));
        }
        return chances;
    }

    /** The shares of the rank axis at which ranks are counted. */
    double[] points() {
        return points.clone();
    }

    /** How many places a rank can take. */
    private int places() {
        return draws + 1;
    }

    /** The place of a rank within the unit interval: the middle of its step. */
    double place(int rank) {
        if (rank < 0 || rank > draws) {
            throw new IllegalArgumentException("rank " + rank + " is not from 0 to " + draws);
        }
        return (rank + 0.5) / places();
    }

    /**
     * The chance.
     *
     * @param ranks as many as the test is for. Not modified
     */
    double chance(int[] ranks) {
        if (ranks.length != size) {
            throw new IllegalArgumentException("the test is for " + size + " ranks, not " + ranks.length);
        }
        double smallest = 1;
        for (int i = 0; i < points.length; i++) {
            int count = 0;
            for (int rank : ranks) {
                count += place(rank) <= points[i] ? 1 : 0;
            }
            smallest = Math.min(smallest, chances[i][count]);
        }
        return strayingBelow(smallest);
    }

    /** The chance that somewhere the count is as unlikely. */
    private double strayingBelow(double smallest) {
        int[] lower = new int[points.length];
        int[] upper = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            lower[i] = 0;
            while (lower[i] <= size && chances[i][lower[i]] <= smallest) {
                lower[i]++;
            }
            upper[i] = size;
            while (upper[i] >= 0 && chances[i][upper[i]] <= smallest) {
                upper[i]--;
            }
            if (lower[i] > upper[i]) {
                return 1;
            }
        }
        return Math.max(0, 1 - EcdfEnvelope.staying(size, points, lower, upper));
    }
}
