package org.asterism.diagnostics.calibration;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The band in which the empirical distribution function of N uniform values stays as a whole with a given probability
 * (Säilynoja, Bürkner and Vehtari 2022, doi:10.1007/s11222-022-10090-6): at each point an interval of the binomial
 * distribution, all of one pointwise probability, which is chosen so that the probability to stay in all of them, found by
 * recursion over the points (their algorithm 2), is the one wanted.
 *
 * @param points z where the function is evaluated, increasing, above 0 and up to 1
 * @param lower how many of the values are at least ≤ z
 * @param upper how many of the values are at most ≤ z
 * @param size N
 * @param probability to stay inside as a whole: at least the one wanted, since counts are whole
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record EcdfEnvelope(double[] points, int[] lower, int[] upper, int size, double probability) {
    private static final int BISECTIONS = 40;

    /** At the points 1/K, 2/K, …, 1. */
    public static EcdfEnvelope of(int size, int points, double probability) {
        double[] z = new double[points];
        for (int i = 0; i < points; i++) {
            z[i] = (i + 1.0) / points;
        }
        return of(size, z, probability);
    }

    /**
     * That of ranks, at the points at which {@link RankUniformity} judges them.
     *
     * @param size how many ranks; at least one
     * @param draws each rank is from 0 to this
     * @param probability wanted, between 0 and 1
     */
    public static EcdfEnvelope ofRanks(int size, int draws, double probability) {
        return of(size, RankTest.points(draws), probability);
    }

    /**
     * At given points, where the distribution function of the values is that of a uniform number.
     *
     * @param size N, at least one
     * @param z increasing, above 0 and up to 1. Kept, not to be modified
     * @param probability wanted, between 0 and 1
     */
    public static EcdfEnvelope of(int size, double[] z, double probability) {
        double low = probability;
        double high = 1;
        EcdfEnvelope best = pointwise(size, z, high);
        // The narrowest band that holds with at least the probability wanted.
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            EcdfEnvelope envelope = pointwise(size, z, middle);
            if (envelope.probability >= probability) {
                high = middle;
                best = envelope;
            } else {
                low = middle;
            }
        }
        return best;
    }

    private static EcdfEnvelope pointwise(int size, double[] z, double pointwise) {
        int[] lower = new int[z.length];
        int[] upper = new int[z.length];
        for (int i = 0; i < z.length; i++) {
            BinomialDistribution count = new BinomialDistribution(null, size, z[i]);
            lower[i] = quantile(count, (1 - pointwise) / 2);
            upper[i] = quantile(count, (1 + pointwise) / 2);
        }
        return new EcdfEnvelope(z, lower, upper, size, staying(size, z, lower, upper));
    }

    private static int quantile(BinomialDistribution count, double probability) {
        return count.inverseCumulativeProbability(Math.max(0, Math.min(1, probability)));
    }

    /** The probability that all counts are inside, one point after the other given the count at the one before. */
    static double staying(int size, double[] z, int[] lower, int[] upper) {
        double[] before = {1};
        int firstBefore = 0;
        double zBefore = 0;
        for (int i = 0; i < z.length; i++) {
            double share = zBefore < 1 ? Math.min(1, (z[i] - zBefore) / (1 - zBefore)) : 1;
            double[] now = new double[upper[i] - lower[i] + 1];
            for (int k = 0; k < before.length; k++) {
                int count = firstBefore + k;
                addShifted(before[k], count, size - count, share, lower[i], now);
            }
            before = now;
            firstBefore = lower[i];
            zBefore = z[i];
        }
        double sum = 0;
        for (double probability : before) {
            sum += probability;
        }
        return sum;
    }

    /** Adds the binomial probabilities of the counts to come, each from the one before it. */
    private static void addShifted(double weight, int count, int left, double share, int lower, double[] now) {
        if (share == 1) {
            now[count + left - lower] += weight;
            return;
        }
        int from = Math.max(count, lower);
        int to = Math.min(lower + now.length - 1, count + left);
        double probability = new BinomialDistribution(null, left, share).probability(from - count);
        for (int k = from; k <= to; k++) {
            now[k - lower] += weight * probability;
            probability *= share / (1 - share) * (left - (k - count)) / (k + 1 - count);
        }
    }

    /**
     * Whether values between 0 and 1 stay inside.
     *
     * @param values N of them. Not modified
     */
    public boolean holds(double[] values) {
        if (values.length != size) {
            throw new IllegalArgumentException("the band is for " + size + " values, not " + values.length);
        }
        for (int i = 0; i < points.length; i++) {
            int count = 0;
            for (double value : values) {
                count += value <= points[i] ? 1 : 0;
            }
            if (count < lower[i] || count > upper[i]) {
                return false;
            }
        }
        return true;
    }
}
