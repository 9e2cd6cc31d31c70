package org.asterism.diagnostics.calibration;

/**
 * Whether ranks are uniform, and if not, which way.
 *
 * @param uniform whether their distribution function stays in the envelope
 * @param chance how likely uniform ranks stray as far: at most one less the probability of the envelope where they leave it
 * @param bias mean of (rank + ½)/(L + 1) − ½ in its standard errors: positive where the posterior lies too low
 * @param spread mean square of the same about ½ less 1/12, in its standard errors: positive where the posterior is too narrow
 */
public record RankUniformity(boolean uniform, double chance, double bias, double spread) {
    private static final double VARIANCE_OF_UNIFORM = 1 / 12.0;
    private static final double VARIANCE_OF_ITS_SQUARE = 1 / 180.0;
    /** In standard errors: less is no direction. */
    private static final double LEAST = 2;

    /** Which way ranks that are not uniform go. */
    public enum Direction {
        /** The posterior lies below the truths. */
        TOO_LOW,
        /** The posterior lies above the truths. */
        TOO_HIGH,
        /** The posterior claims to know more than it does. */
        TOO_NARROW,
        /** The posterior claims to know less than it does. */
        TOO_WIDE,
        /** Neither shifted nor of another width as a whole. */
        OTHERWISE
    }

    /**
     * Judges ranks.
     *
     * @param ranks each from 0 to {@code draws}. Not modified
     * @param draws L, among which each truth was ranked
     * @param probability that ranks which are uniform pass
     */
    public static RankUniformity of(int[] ranks, int draws, double probability) {
        return of(ranks, draws, probability, RankTest.of(ranks.length, draws));
    }

    static RankUniformity of(int[] ranks, int draws, double probability, RankTest test) {
        double sum = 0;
        double squares = 0;
        for (int rank : ranks) {
            double off = test.place(rank) - 0.5;
            sum += off;
            squares += off * off;
        }
        double n = ranks.length;
        // The variance of L + 1 equally likely places is less than that of a uniform number by their spacing.
        double expected = VARIANCE_OF_UNIFORM * (1 - 1.0 / ((draws + 1.0) * (draws + 1.0)));
        double chance = test.chance(ranks);
        return new RankUniformity(
                chance > 1 - probability,
                chance,
                sum / n / Math.sqrt(VARIANCE_OF_UNIFORM / n),
                (squares / n - expected) / Math.sqrt(VARIANCE_OF_ITS_SQUARE / n));
    }

    /** The way that they stray most. */
    public Direction direction() {
        if (Math.max(Math.abs(bias), Math.abs(spread)) < LEAST) {
            return Direction.OTHERWISE;
        }
        if (Math.abs(bias) >= Math.abs(spread)) {
            return bias > 0 ? Direction.TOO_LOW : Direction.TOO_HIGH;
        }
        return spread > 0 ? Direction.TOO_NARROW : Direction.TOO_WIDE;
    }

    /** What it means, as a clause. */
    public String verdict() {
        if (uniform) {
            return "the ranks are uniform: nothing speaks against the calibration";
        }
        return "the ranks are not uniform: "
                + switch (direction()) {
                    case TOO_LOW -> "the posterior lies too low";
                    case TOO_HIGH -> "the posterior lies too high";
                    case TOO_NARROW -> "the posterior is too narrow";
                    case TOO_WIDE -> "the posterior is too wide";
                    case OTHERWISE -> "the posterior is wrong in its shape";
                };
    }
}
