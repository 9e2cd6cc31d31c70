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

    /** Σ xᵢ xᵢ₊ₗₐ₉ over {@code from ≤ i < to − lag}. */
    static double ofLaggedProducts(double[] x, int from, int to, int lag) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        int end = to - lag;
        for (; i + 3 < end; i += 4) {
            a += x[i] * x[i + lag];
            b += x[i + 1] * x[i + 1 + lag];
            c += x[i + 2] * x[i + 2 + lag];
            d += x[i + 3] * x[i + 3 + lag];
        }
        for (; i < end; i++) {
            a += x[i] * x[i + lag];
        }
        return a + b + (c + d);
    }

    /** The mean over {@code from ≤ i < to}, corrected once for the rounding of the sum. */
    static double mean(double[] x, int from, int to) {
        int count = to - from;
        double mean = of(x, from, to) / count;
        double a = 0;
        double b = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            a += x[i] - mean;
            b += x[i + 1] - mean;
        }
        if (i < to) {
            a += x[i] - mean;
        }
        double rest = a + b;
        return Double.isFinite(rest) ? mean + rest / count : mean;
    }
}
