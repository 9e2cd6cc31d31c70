package org.asterism.diagnostics.density;

import java.util.Arrays;
import org.asterism.diagnostics.statistics.Moments;

/**
 * The density of draws on a grid of 512 bins from the least to the greatest, by a Gaussian kernel; at the two ends it is
 * reflected, so that mass does not leak out of bounds. As {@code kde} of ArviZ.
 *
 * @param grid the centres of the bins
 * @param density at each
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record KernelDensity(double[] grid, double[] density) {
    private static final int BINS = 512;

    /**
     * Of finite draws that are not all the same.
     *
     * @param values not modified
     * @throws IllegalArgumentException if they are all the same or one is not finite
     */
    public static KernelDensity of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (!(high - low > 0) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("draws from " + low + " to " + high + " have no density");
        }
        Histogram histogram = Histogram.of(values, low, high, BINS);
        double sd = Math.sqrt(Moments.variance(values, Moments.mean(values), 0));
        double bins = Bandwidth.of(sorted, sd, histogram) / histogram.width();
        double[] grid = new double[BINS];
        double[] density = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            grid[i] = (histogram.edges()[i] + histogram.edges()[i + 1]) / 2;
            density[i] = histogram.counts()[i] / histogram.width() / values.length;
        }
        return new KernelDensity(grid, smoothed(density, bins));
    }

    private static double[] smoothed(double[] density, double width) {
        int length = Math.max((int) (width * 2 * Math.PI), 1);
        double[] kernel = new double[length];
        for (int i = 0; i < length; i++) {
            double z = (i - (length - 1) / 2.0) / width;
            kernel[i] = Math.exp(-0.5 * z * z) / (width * Math.sqrt(2 * Math.PI));
        }
        int pad = BINS / 5;
        double[] smooth = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            double sum = 0;
            for (int j = 0; j < length; j++) {
                int at = i + (length - 1) / 2 - j;
                sum += kernel[j] * reflected(density, at, pad);
            }
            smooth[i] = sum;
        }
        return smooth;
    }

    /** The density at a bin, mirrored within {@code pad} bins beyond the ends and zero farther out. */
    private static double reflected(double[] density, int bin, int pad) {
        if (bin >= 0 && bin < BINS) {
            return density[bin];
        }
        int beyond = bin < 0 ? -1 - bin : bin - BINS;
        if (beyond >= pad) {
            return 0;
        }
        return bin < 0 ? density[beyond] : density[BINS - 1 - beyond];
    }
}
