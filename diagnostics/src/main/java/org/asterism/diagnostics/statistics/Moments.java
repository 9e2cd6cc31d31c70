package org.asterism.diagnostics.statistics;

/** Means and variances, in two passes for precision. */
public final class Moments {
    private Moments() {}

    /** The arithmetic mean. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return Double.isFinite(rest) ? mean + rest / values.length : mean;
    }

    /** Σ(x − mean)²/(n − ddof). */
    public static double variance(double[] values, double mean, int ddof) {
        double sum = 0;
        for (double value : values) {
            double deviation = value - mean;
            sum += deviation * deviation;
        }
        return sum / (values.length - ddof);
    }
}
