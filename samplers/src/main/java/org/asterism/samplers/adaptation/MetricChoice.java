package org.asterism.samplers.adaptation;

/** Which metric is learnt. */
public enum MetricChoice {
    /** The width of each coordinate. */
    DIAGONAL,
    /** All correlations. */
    FULL,
    /** The widths, and the few directions in which they are wrong. */
    LOW_RANK;

    /** Nothing learnt yet. */
    public MetricAdaptation adaptation(int dimension) {
        return switch (this) {
            case DIAGONAL -> new DiagonalAdaptation(dimension);
            case FULL -> new FullAdaptation(dimension);
            case LOW_RANK -> new LowRankAdaptation(dimension);
        };
    }
}
