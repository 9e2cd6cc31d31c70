package org.asterism.diagnostics.statistics;

/** Sums over stretches of an array, in four parts so that they do not wait for one another's rounding. */
final class Sums {
    private Sums() {}

    /** Σ xᵢ over {@code from ≤ i < to}. */
    static double of(double[] x, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < to; i++) {
            a += x[i];
        }
        return a + b + (c + d);
    }

    /** Σ (xᵢ − origin)² over {@code from ≤ i < to}. */
    static double ofSquares(double[] x, int from, int to, double origin) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            double p = x[i] - origin;
            double q = x[i + 1] - origin;
            double r = x[i + 2] - origin;
            double s = x[i + 3] - origin;
            a += p * p;
            b += q * q;
            c += r * r;
            d += s * s;
        }
        for (; i < to; i++) {
            double p = x[i] - origin;
            a += p * p;
        }
        return a + b + (c + d);
    }

    /**
     * Adds Σ xᵢ xᵢ₊ₜ over the stretch {@code from ≤ i < to} to the first, and the same at distance t + 1 to the second.
     *
     * @param lag t, below the length of the stretch
     * @param pair added to
     */
    static void addLaggedProducts(double[] x, int from, int to, int lag, double[] pair) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = from;
        int end = to - lag - 1;
        for (; i + 3 < end; i += 4) {
            int later = i + lag;
            a += x[i] * x[later];
            b += x[i] * x[later + 1];
            c += x[i + 1] * x[later + 1];
            d += x[i + 1] * x[later + 2];
            e += x[i + 2] * x[later + 2];
            f += x[i + 2] * x[later + 3];
            g += x[i + 3] * x[later + 3];
            h += x[i + 3] * x[later + 4];
        }
        for (; i < end; i++) {
            a += x[i] * x[i + lag];
            b += x[i] * x[i + lag + 1];
        }
        pair[0] += a + c + (e + g) + x[end] * x[end + lag];
        pair[1] += b + d + (f + h);
    }

    /** The mean over {@code from ≤ i < to}, corrected once for the rounding of the sum. */
    static double mean(double[] x, int from, int to) {
        int count = to - from;
        double mean = of(x, from, to) / count;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += x[i] - mean;
            b += x[i + 1] - mean;
            c += x[i + 2] - mean;
            d += x[i + 3] - mean;
        }
        for (; i < to; i++) {
            a += x[i] - mean;
        }
        double rest = a + b + (c + d);
        return Double.isFinite(rest) ? mean + rest / count : mean;
    }
}
