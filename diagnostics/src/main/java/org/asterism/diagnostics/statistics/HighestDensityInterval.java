package org.asterism.diagnostics.statistics;

/**
 * The shortest interval that holds a share of the draws (Hyndman 1996, doi:10.2307/2684423).
 *
 * @param lower its lower end
 * @param upper its upper end
 */
public record HighestDensityInterval(double lower, double upper) {
    /**
     * The interval of draws in increasing order; NaN where a draw is not a number.
     *
     * @param sorted at least one draw. Not modified
     * @param probability the share, between 0 and 1
     */
    public static HighestDensityInterval ofSorted(double[] sorted, double probability) {
        int span = (int) Math.floor(probability * sorted.length);
        if (Double.isNaN(sorted[sorted.length - 1]) || span >= sorted.length) {
            return new HighestDensityInterval(Double.NaN, Double.NaN);
        }
        int best = 0;
        for (int i = 1; i + span < sorted.length; i++) {
            if (sorted[i + span] - sorted[i] < sorted[best + span] - sorted[best]) {
                best = i;
            }
        }
        return new HighestDensityInterval(sorted[best], sorted[best + span]);
    }
}
