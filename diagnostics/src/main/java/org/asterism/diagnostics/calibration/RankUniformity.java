package org.asterism.diagnostics.calibration;

/**
 * Whether ranks are uniform, and if not, which way.
 *
 * @param uniform whether their distribution function stays in the envelope
 * @param bias mean of (rank + ½)/(L + 1) − ½ in its standard errors: positive where the posterior lies too low
 * @param spread mean square of the same about ½ less 1/12, in its standard errors: positive where the posterior is too narrow
 */
public record RankUniformity(boolean uniform, double bias, double spread) {
    private static final int MOST_POINTS = 100;
    private static final double VARIANCE_OF_UNIFORM = 1 / 12.0;
    private static final double VARIANCE_OF_ITS_SQUARE = 1 / 180.0;

    /**
     * Judges ranks.
     *
     * @param ranks each from 0 to {@code draws}. Not modified
     * @param draws L, among which each truth was ranked
     * @param probability that ranks which are uniform pass
     */
    public static RankUniformity of(int[] ranks, int draws, double probability) {
        double[] places = new double[ranks.length];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] < 0 || ranks[i] > draws) {
                throw new IllegalArgumentException("rank " + ranks[i] + " is not from 0 to " + draws);
            }
            places[i] = (ranks[i] + 0.5) / (draws + 1);
            sum += places[i] - 0.5;
            squares += (places[i] - 0.5) * (places[i] - 0.5);
        }
        EcdfEnvelope envelope = EcdfEnvelope.of(ranks.length, points(draws + 1, ranks.length), probability);
        double n = ranks.length;
        // The variance of L + 1 equally likely places is less than that of a uniform number by their spacing.
        double expected = VARIANCE_OF_UNIFORM * (1 - 1.0 / ((draws + 1.0) * (draws + 1.0)));
        return new RankUniformity(
                envelope.holds(places),
                sum / n / Math.sqrt(VARIANCE_OF_UNIFORM / n),
                (squares / n - expected) / Math.sqrt(VARIANCE_OF_ITS_SQUARE / n));
    }

    /** Some ends of the steps of the distribution of ranks, where it has the value of the uniform one. */
    private static double[] points(int places, int ranks) {
        int count = Math.min(Math.min(places, ranks), MOST_POINTS);
        double[] points = new double[count];
        for (int i = 0; i < count; i++) {
            points[i] = (double) Math.round((i + 1.0) * places / count) / places;
        }
        return points;
    }

    /** What it means, as a clause. */
    public String verdict() {
        if (uniform) {
            return "the ranks are uniform: nothing speaks against the calibration";
        }
        if (Math.abs(bias) >= Math.abs(spread)) {
            return "the ranks are not uniform: the posterior lies too " + (bias > 0 ? "low" : "high");
        }
        return "the ranks are not uniform: the posterior is too " + (spread > 0 ? "narrow" : "wide");
    }
}
