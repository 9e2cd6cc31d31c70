package org.asterism.diagnostics.figure.estimate;

import java.util.Arrays;
import org.asterism.diagnostics.statistics.Moments;
import org.asterism.diagnostics.statistics.Quantiles;

/**
 * The density of draws by a Gaussian kernel on a regular grid from the least to the largest, reflected there, so that no
 * mass is lost beyond a bound. The width of the kernel is Silverman's, 0.9·min(sd, IQR/1.34)·n^(−1/5) (Silverman 1986,
 * eq. 3.31).
 *
 * @param low where the grid begins
 * @param step between its points; zero if the draws have no spread that can be computed
 * @param values the density at its points, not a number without a spread; owned by this record and not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // made to be drawn once, never compared
public record DensityEstimate(double low, double step, double[] values) {
    private static final int POINTS = 256;
    private static final double REACH = 4;

    /**
     * Estimates.
     *
     * @param draws finite, at least one. Not modified
     */
    public static DensityEstimate of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double width = sorted[sorted.length - 1] - low;
        double step = width / (POINTS - 1);
        double bandwidth = bandwidth(sorted);
        boolean hasSpread = step > 0 && bandwidth > 0 && Double.isFinite(1 / bandwidth) && Double.isFinite(bandwidth);
        if (!hasSpread) {
            return new DensityEstimate(low, 0, new double[] {Double.NaN});
        }
        double[] mass = binned(sorted, low, step, POINTS);
        return new DensityEstimate(low, step, smooth(mass, bandwidth / step, step));
    }

    /** Silverman's width of the kernel, of draws in increasing order. */
    static double bandwidth(double[] sorted) {
        double sd = Math.sqrt(Moments.variance(sorted, Moments.mean(sorted), 1));
        double quartiles = (Quantiles.ofSorted(sorted, 0.75) - Quantiles.ofSorted(sorted, 0.25)) / 1.34;
        double spread = quartiles > 0 ? Math.min(sd, quartiles) : sd;
        return 0.9 * spread * Math.pow(sorted.length, -0.2);
    }

    /** The share of the draws at each point of a grid; a draw between two points counts for both by its nearness. */
    static double[] binned(double[] draws, double low, double step, int points) {
        double[] mass = new double[points];
        double one = 1.0 / draws.length;
        for (double draw : draws) {
            double place = Math.max(0, Math.min(points - 1, (draw - low) / step));
            int below = Math.min((int) place, points - 2);
            double part = place - below;
            mass[below] += (1 - part) * one;
            mass[below + 1] += part * one;
        }
        return mass;
    }

    private static double[] smooth(double[] mass, double sigma, double step) {
        int reach = (int) Math.ceil(REACH * sigma);
        double[] kernel = new double[reach + 1];
        for (int i = 0; i <= reach; i++) {
            kernel[i] = Math.exp(-0.5 * i * i / (sigma * sigma)) / (Math.sqrt(2 * Math.PI) * sigma * step);
        }
        int points = mass.length;
        double[] density = new double[points];
        for (int from = 0; from < points; from++) {
            for (int offset = -reach; offset <= reach && mass[from] > 0; offset++) {
                density[reflected(from + offset, points)] += mass[from] * kernel[Math.abs(offset)];
            }
        }
        // A point at the border stands for half a step only, and has got the reflected half of its neighbours' as well.
        density[0] *= 2;
        density[points - 1] *= 2;
        return density;
    }

    /** The place of a mirror image: −1 is at 1, as the border itself is a point of the grid. */
    private static int reflected(int place, int points) {
        int period = 2 * (points - 1);
        int wrapped = Math.floorMod(place, period);
        return wrapped < points ? wrapped : period - wrapped;
    }

    /** The x of the points: a fresh array. */
    public double[] places() {
        double[] places = new double[values.length];
        Arrays.setAll(places, i -> low + i * step);
        return places;
    }

    /** The largest value; NaN if the draws have no spread. */
    public double peak() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }
}
