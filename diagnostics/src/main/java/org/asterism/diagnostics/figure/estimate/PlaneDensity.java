package org.asterism.diagnostics.figure.estimate;

import java.util.Arrays;
import org.asterism.diagnostics.statistics.Moments;
import org.asterism.diagnostics.statistics.Quantiles;

/**
 * The density of pairs of draws on a regular grid that ends where nothing is left, in coordinates in which they are not
 * correlated; by a Gaussian kernel of the width min(sd, IQR/1.34)·n^(−1/6) along each (Silverman 1986, eq. 4.14, for two
 * dimensions).
 *
 * @param shear between the coordinates of the grid and those of the draws
 * @param u where the grid begins and its step, along the first index
 * @param v the same along the second
 * @param values the share of the draws at each point, [u][v]; owned by this record and not to be modified
 * @param atDraws the values where the draws are, in increasing order; owned by this record and not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // made to be drawn once, never compared
record PlaneDensity(Shear shear, Line u, Line v, double[][] values, double[] atDraws) {
    private static final int POINTS = 72;
    private static final double MARGIN = 3.5;
    private static final double NARROWEST = 1e-6;

    /**
     * A row of points.
     *
     * @param low the first
     * @param step between them
     */
    record Line(double low, double step) {
        /** The value at a place between the points, counted from zero. */
        double at(double place) {
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
        Shear shear = Shear.of(xs, ys);
        int size = xs.length;
        double[] us = new double[size];
        double[] vs = new double[size];
        for (int i = 0; i < size; i++) {
            us[i] = shear.u(xs[i]);
            vs[i] = shear.v(xs[i], ys[i]);
        }
        double widthU = bandwidth(us);
        double widthV = bandwidth(vs);
        Line u = line(us, widthU);
        Line v = line(vs, widthV);
        double[][] mass = new double[POINTS][POINTS];
        for (int i = 0; i < size; i++) {
            add((us[i] - u.low) / u.step, (vs[i] - v.low) / v.step, 1.0 / size, mass);
        }
        double[][] smooth = transposed(smoothed(transposed(smoothed(mass, widthU / u.step)), widthV / v.step));
        double[] atDraws = new double[size];
        for (int i = 0; i < size; i++) {
            atDraws[i] = interpolated((us[i] - u.low) / u.step, (vs[i] - v.low) / v.step, smooth);
        }
        Arrays.sort(atDraws);
        return new PlaneDensity(shear, u, v, smooth, atDraws);
    }

    private static double interpolated(double placeU, double placeV, double[][] values) {
        int i = Math.min((int) placeU, POINTS - 2);
        int j = Math.min((int) placeV, POINTS - 2);
        double right = placeU - i;
        double up = placeV - j;
        double below = (1 - right) * values[i][j] + right * values[i + 1][j];
        double above = (1 - right) * values[i][j + 1] + right * values[i + 1][j + 1];
        return (1 - up) * below + up * above;
    }

    private static double bandwidth(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double sd = Math.sqrt(Moments.variance(sorted, Moments.mean(sorted), 1));
        double quartiles = (Quantiles.ofSorted(sorted, 0.75) - Quantiles.ofSorted(sorted, 0.25)) / 1.34;
        double spread = quartiles > 0 ? Math.min(sd, quartiles) : sd;
        return Math.max(NARROWEST, spread * Math.pow(sorted.length, -1.0 / 6));
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

    /** The value above which a share of the draws are: what is narrow is not made to hold more by the kernel. */
    public double level(double share) {
        return Quantiles.ofSorted(atDraws, 1 - share);
    }

    /** The x of a place between the points, both counted from zero. */
    double x(double placeU) {
        return shear.x(u.at(placeU));
    }

    /** The y of such a place. */
    double y(double placeU, double placeV) {
        return shear.y(u.at(placeU), v.at(placeV));
    }
}
