package org.asterism.testkit.model;

import java.util.function.Function;

/**
 * The matrix of derivatives of several functions along several coordinates, by central differences over steps that halve,
 * extrapolated (Richardson).
 *
 * @param fine ∂fᵢ/∂(uₖ/scaleₖ), [function][coordinate], from all levels
 * @param coarse the same from one level less: what lies between is the error
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
record Slopes(double[][] fine, double[][] coarse) {
    private static final int LEVELS = 5;
    private static final double STEP = 0.08;

    /**
     * The derivatives at a point.
     *
     * @param functions all of them at a position, in a fresh array
     * @param point where. Not modified
     * @param scale of each coordinate. Not modified
     */
    static Slopes of(Function<double[], double[]> functions, double[] point, double[] scale) {
        int count = functions.apply(point.clone()).length;
        Slopes slopes = new Slopes(new double[count][point.length], new double[count][point.length]);
        for (int k = 0; k < point.length; k++) {
            slopes.column(functions, point, scale[k], k);
        }
        return slopes;
    }

    private void column(Function<double[], double[]> functions, double[] point, double scale, int k) {
        double[][][] table = new double[LEVELS][LEVELS][fine.length];
        double h = STEP;
        for (int i = 0; i < LEVELS; i++, h /= 2) {
            double[] above = moved(functions, point, k, h * scale);
            double[] below = moved(functions, point, k, -h * scale);
            for (int f = 0; f < fine.length; f++) {
                table[i][0][f] = (above[f] - below[f]) / (2 * h);
                double factor = 4;
                for (int j = 1; j <= i; j++, factor *= 4) {
                    table[i][j][f] = (factor * table[i][j - 1][f] - table[i - 1][j - 1][f]) / (factor - 1);
                }
            }
        }
        for (int f = 0; f < fine.length; f++) {
            fine[f][k] = table[LEVELS - 1][LEVELS - 1][f];
            coarse[f][k] = table[LEVELS - 2][LEVELS - 2][f];
        }
    }

    private static double[] moved(Function<double[], double[]> functions, double[] point, int k, double by) {
        double[] at = point.clone();
        at[k] += by;
        return functions.apply(at);
    }
}
