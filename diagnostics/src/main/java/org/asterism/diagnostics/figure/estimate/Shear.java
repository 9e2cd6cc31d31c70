package org.asterism.diagnostics.figure.estimate;

import org.asterism.diagnostics.statistics.Moments;

/**
 * Takes pairs to coordinates u and v in which they are not correlated and have unit variance, and back: a kernel there
 * does not blur a narrow ridge.
 *
 * @param meanX of x
 * @param sdX its standard deviation
 * @param meanY of y
 * @param sdY its standard deviation
 * @param correlation of both
 */
record Shear(double meanX, double sdX, double meanY, double sdY, double correlation) {
    /** Nearer to one, what is left of y is rounding. */
    private static final double LARGEST = 1 - 1e-10;

    static Shear of(double[] xs, double[] ys) {
        double meanX = Moments.mean(xs);
        double meanY = Moments.mean(ys);
        double sdX = Math.sqrt(Moments.variance(xs, meanX, 1));
        double sdY = Math.sqrt(Moments.variance(ys, meanY, 1));
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            sum += (xs[i] - meanX) / sdX * ((ys[i] - meanY) / sdY);
        }
        double correlation = Math.max(-LARGEST, Math.min(LARGEST, sum / (xs.length - 1)));
        return new Shear(meanX, sdX, meanY, sdY, correlation);
    }

    /** Whether both have a spread that can be computed. */
    boolean isRegular() {
        return sdX > 0 && sdY > 0 && Double.isFinite(sdX * sdY) && Double.isFinite(1 / sdX) && Double.isFinite(1 / sdY);
    }

    double u(double x) {
        return (x - meanX) / sdX;
    }

    double v(double x, double y) {
        return ((y - meanY) / sdY - correlation * u(x)) / rest();
    }

    double x(double u) {
        return meanX + sdX * u;
    }

    double y(double u, double v) {
        return meanY + sdY * (correlation * u + rest() * v);
    }

    private double rest() {
        return Math.sqrt((1 - correlation) * (1 + correlation));
    }
}
