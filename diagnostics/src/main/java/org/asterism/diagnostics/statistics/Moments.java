package org.asterism.diagnostics.statistics;

/** Means and variances, in two passes for precision. */
public final class Moments {
    private Moments() {}

    /** The arithmetic mean. */
    public static double mean(double[] values) {
        return Sums.mean(values, 0, values.length);
    }

    /** Σ(x − mean)²/(n − ddof). */
    public static double variance(double[] values, double mean, int ddof) {
        return Sums.ofSquares(values, 0, values.length, mean) / (values.length - ddof);
    }
}
