package org.asterism.diagnostics.statistics;

/** Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, doi:10.2307/2684934). */
public final class Quantiles {
    private Quantiles() {}

    /**
     * A quantile.
     *
     * @param sorted values in increasing order, at least one. Not modified
     * @param probability from 0 to 1
     */
    public static double ofSorted(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) Math.floor(place);
        if (below >= sorted.length - 1) {
            return sorted[sorted.length - 1];
        }
        double part = place - below;
        return (1 - part) * sorted[below] + part * sorted[below + 1];
    }
}
