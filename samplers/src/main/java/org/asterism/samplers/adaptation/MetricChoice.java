package org.asterism.samplers.adaptation;

/** Which metric is learnt. */
public enum MetricChoice {
    /** The width of each coordinate. */
    DIAGONAL,
    /** All correlations. */
    FULL,
    /** The widths, and the few directions in which they are wrong. */
    LOW_RANK;

    /** Up to so many dimensions all correlations are known after a few windows, and their cost is not seen. */
    public static final int MOST_FOR_FULL = 10;

    /** Above so many dimensions a correction of the widths costs more than it saves. */
    public static final int MOST_FOR_LOW_RANK = 100;

    /** The one that suits a number of dimensions: full where they are few, low rank where it costs little, else diagonal. */
    public static MetricChoice suited(int dimension) {
        if (dimension <= MOST_FOR_FULL) {
            return FULL;
        }
        return dimension <= MOST_FOR_LOW_RANK ? LOW_RANK : DIAGONAL;
    }

    /** Nothing learnt yet. */
    public MetricAdaptation adaptation(int dimension) {
        return switch (this) {
            case DIAGONAL -> new DiagonalAdaptation(dimension);
            case FULL -> new FullAdaptation(dimension);
            case LOW_RANK -> new LowRankAdaptation(dimension);
        };
    }
}
