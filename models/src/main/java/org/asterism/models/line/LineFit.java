package org.asterism.models.line;

import java.util.Arrays;

/**
 * A first guess of the line: weighted least squares, again and again with points far off counting less, by the weights of a
 * Cauchy distribution.
 *
 * @param pivot the weighted mean of x, where slope and height of the line are independent
 * @param slope of the line
 * @param height of the line at the pivot
 * @param slopeWidth standard error of the slope
 * @param heightWidth standard error of the height
 */
record LineFit(double pivot, double slope, double height, double slopeWidth, double heightWidth) {
    private static final int ROUNDS = 30;

    static LineFit of(LineData data) {
        double[] trust = new double[data.size()];
        Arrays.fill(trust, 1);
        LineFit fit = weighted(data, trust);
        for (int round = 0; round < ROUNDS; round++) {
            double scale = fit.typicalResidual(data);
            for (int n = 0; n < trust.length; n++) {
                double z = fit.residual(data, n) / scale;
                trust[n] = 1 / (1 + z * z);
            }
            fit = weighted(data, trust);
        }
        return fit;
    }

    /** In units of its error. */
    private double residual(LineData data, int n) {
        return (data.y()[n] - height - slope * (data.x()[n] - pivot)) / data.error()[n];
    }

    /** The median of the absolute residuals, at least one error. */
    private double typicalResidual(LineData data) {
        double[] sizes = new double[data.size()];
        for (int n = 0; n < sizes.length; n++) {
            sizes[n] = Math.abs(residual(data, n));
        }
        Arrays.sort(sizes);
        return Math.max(1, sizes[sizes.length / 2]);
    }

    private static LineFit weighted(LineData data, double[] trust) {
        double weights = 0;
        double sumX = 0;
        double sumY = 0;
        for (int n = 0; n < trust.length; n++) {
            double weight = trust[n] / (data.error()[n] * data.error()[n]);
            weights += weight;
            sumX += weight * data.x()[n];
            sumY += weight * data.y()[n];
        }
        double pivot = sumX / weights;
        double height = sumY / weights;
        double squares = 0;
        double products = 0;
        for (int n = 0; n < trust.length; n++) {
            double weight = trust[n] / (data.error()[n] * data.error()[n]);
            double off = data.x()[n] - pivot;
            squares += weight * off * off;
            products += weight * off * data.y()[n];
        }
        return new LineFit(pivot, products / squares, height, 1 / Math.sqrt(squares), 1 / Math.sqrt(weights));
    }
}
