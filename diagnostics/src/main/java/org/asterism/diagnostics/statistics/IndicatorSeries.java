package org.asterism.diagnostics.statistics;

/**
 * Chains of zeros and ones as bits, whose autocovariance is counted: with k ones of n at mean p,
 * n γₜ = #(both ones at distance t) − p (#ones but the last t + #ones but the first t) + (n − t) p².
 * Owns its buffers; one thread.
 */
final class IndicatorSeries implements MeanAutocovariance {
    private static final int WORD = Long.SIZE;

    private final int chains;
    private final int draws;
    private final int words;
    private final long[] bits;
    private final int[] ones;

    IndicatorSeries(int chains, int draws) {
        this.chains = chains;
        this.draws = draws;
        this.words = (draws + WORD - 1) / WORD;
        this.bits = new long[chains * words];
        this.ones = new int[chains];
    }

    /**
     * Takes whether each value is at most a bound.
     *
     * @param values one chain after the other. Not modified, not kept
     */
    void load(double[] values, double bound) {
        for (int j = 0; j < chains; j++) {
            int count = 0;
            for (int w = 0; w < words; w++) {
                int from = j * draws + w * WORD;
                int to = Math.min(from + WORD, (j + 1) * draws);
                long word = 0;
                for (int i = from; i < to; i++) {
                    word |= (values[i] <= bound ? 1L : 0L) << (i - from);
                }
                bits[j * words + w] = word;
                count += Long.bitCount(word);
            }
            ones[j] = count;
        }
    }

    /** Whether all values are on one side of the bound. */
    boolean isConstant() {
        int sum = 0;
        for (int count : ones) {
            sum += count;
        }
        return sum == 0 || sum == chains * draws;
    }

    @Override
    public double betweenVariance() {
        if (chains < 2) {
            return 0;
        }
        double mean = 0;
        for (int count : ones) {
            mean += count;
        }
        mean /= chains;
        double sum = 0;
        for (int count : ones) {
            sum += (count - mean) * (count - mean);
        }
        return sum / ((double) draws * draws * (chains - 1));
    }

    @Override
    public double at(int lag) {
        double sum = 0;
        for (int j = 0; j < chains; j++) {
            double p = (double) ones[j] / draws;
            int first = count(j, lag);
            int last = ones[j] - count(j, draws - lag);
            double single = 2.0 * ones[j] - first - last;
            sum += pairs(j, lag) - p * single + (draws - lag) * p * p;
        }
        return sum / ((double) chains * draws);
    }

    /** How many of the first draws of a chain are ones. */
    private int count(int chain, int first) {
        int start = chain * words;
        int whole = first / WORD;
        int count = 0;
        for (int w = 0; w < whole; w++) {
            count += Long.bitCount(bits[start + w]);
        }
        int rest = first % WORD;
        return rest == 0 ? count : count + Long.bitCount(bits[start + whole] & ((1L << rest) - 1));
    }

    /** How many ones have a one at that distance after them. */
    private int pairs(int chain, int lag) {
        int start = chain * words;
        int skip = lag / WORD;
        int shift = lag % WORD;
        int count = 0;
        for (int w = 0; w + skip < words; w++) {
            long later = bits[start + w + skip] >>> shift;
            if (shift > 0 && w + skip + 1 < words) {
                later |= bits[start + w + skip + 1] << (WORD - shift);
            }
            count += Long.bitCount(bits[start + w] & later);
        }
        return count;
    }
}
