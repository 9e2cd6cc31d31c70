package org.asterism.diagnostics.figure.estimate;

import java.util.Arrays;
import org.asterism.diagnostics.statistics.Moments;
import org.asterism.diagnostics.statistics.Quantiles;

/**
 * The density of pairs of draws on a regular grid that ends where nothing is left, by a Gaussian kernel in each direction
 * of the width min(sd, IQR/1.34)·n^(−1/6) (Silverman 1986, eq. 4.14, for two dimensions).
 *
 * @param x where the grid begins and its step, along the first index
 * @param y the same along the second
 * @param values the share of the draws at each point, [x][y]; owned by this record and not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // made to be drawn once, never compared
public record PlaneDensity(Line x, Line y, double[][] values) {
    private static final int POINTS = 72;
    private static final double MARGIN = 3.5;

    /**
     * A row of points.
     *
     * @param low the first
     * @param step between them
     */
    public record Line(double low, double step) {
        /** The value at a place between the points, counted from zero. */
        public double at(double place) {
            return low + place * step;
        }
    }

    /**
     * Estimates.
     *
     * @param xs finite, and not all equal. Not modified
     * @param ys as many. Not modified
     */
    public static PlaneDensity of(double[] xs, double[] ys) {
        double widthX = bandwidth(xs);
        double widthY = bandwidth(ys);
        Line x = line(xs, widthX);
        Line y = line(ys, widthY);
        double[][] mass = new double[POINTS][POINTS];
        for (int i = 0; i < xs.length; i++) {
            add((xs[i] - x.low) / x.step, (ys[i] - y.low) / y.step, 1.0 / xs.length, mass);
        }
        double[][] smooth = transposed(smoothed(transposed(smoothed(mass, widthX / x.step)), widthY / y.step));
        return new PlaneDensity(x, y, smooth);
    }

    private static double bandwidth(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double sd = Math.sqrt(Moments.variance(sorted, Moments.mean(sorted), 1));
        double quartiles = (Quantiles.ofSorted(sorted, 0.75) - Quantiles.ofSorted(sorted, 0.25)) / 1.34;
        double spread = quartiles > 0 ? Math.min(sd, quartiles) : sd;
        return spread * Math.pow(sorted.length, -1.0 / 6);
    }

    private static Line line(double[] draws, double bandwidth) {
        double low = Arrays.stream(draws).min().orElseThrow() - MARGIN * bandwidth;
        double high = Arrays.stream(draws).max().orElseThrow() + MARGIN * bandwidth;
        return new Line(low, (high - low) / (POINTS - 1));
    }

    private static void add(double placeX, double placeY, double share, double[][] mass) {
        int i = Math.min((int) placeX, POINTS - 2);
        int j = Math.min((int) placeY, POINTS - 2);
        double right = placeX - i;
        double up = placeY - j;
        mass[i][j] += share * (1 - right) * (1 - up);
        mass[i + 1][j] += share * right * (1 - up);
        mass[i][j + 1] += share * (1 - right) * up;
        mass[i + 1][j + 1] += share * right * up;
    }

    /** Smooths along the first index, each point's kernel adding up to one. */
    private static double[][] smoothed(double[][] mass, double sigma) {
        double[] kernel = new double[POINTS];
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            kernel[i] = Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        double[][] smooth = new double[POINTS][POINTS];
        for (int from = 0; from < POINTS; from++) {
            for (int to = 0; to < POINTS; to++) {
                double weight = kernel[Math.abs(from - to)] / sum;
                for (int j = 0; j < POINTS; j++) {
                    smooth[to][j] += weight * mass[from][j];
                }
            }
        }
        return smooth;
    }

    private static double[][] transposed(double[][] of) {
        double[][] transposed = new double[of[0].length][of.length];
        for (int i = 0; i < of.length; i++) {
            for (int j = 0; j < of[i].length; j++) {
                transposed[j][i] = of[i][j];
            }
        }
        return transposed;
    }

    /** The value above which the points hold a share of the mass. */
    public double level(double share) {
        double[] sorted = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
        Arrays.sort(sorted);
        double total = Arrays.stream(sorted).sum();
        double above = 0;
        for (int i = sorted.length - 1; i >= 0; i--) {
            if (above + sorted[i] >= share * total) {
                return sorted[i];
            }
            above += sorted[i];
        }
        return 0;
    }
}
