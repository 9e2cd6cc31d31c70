package org.asterism.diagnostics.sensitivity;

import java.util.Arrays;

/**
 * The cumulative Jensen–Shannon distance between draws and the same draws weighted, from 0 to 1 (Nguyen and Vreeken 2015,
 * doi:10.1007/978-3-319-23525-7_11; Kallioinen et al. 2024, doi:10.1007/s11222-023-10366-5, eq. 11): the larger of those of
 * the distribution functions from below and from above, since it is not symmetric.
 */
final class CumulativeDistance {
    private static final double LN_2 = Math.log(2);

    private CumulativeDistance() {}

    static double of(double[] draws, double[] weights) {
        int size = draws.length;
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(draws[i], draws[j]));
        double[] sorted = new double[size];
        double[] share = new double[size];
        double[] mirrored = new double[size];
        double[] mirroredShare = new double[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = draws[order[i]];
            share[i] = weights[order[i]];
            mirrored[size - 1 - i] = -sorted[i];
            mirroredShare[size - 1 - i] = share[i];
        }
        return Math.max(ofSorted(sorted, share), ofSorted(mirrored, mirroredShare));
    }

    private static double ofSorted(double[] sorted, double[] weights) {
        int size = sorted.length;
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double q = 0;
        double areaP = 0;
        double areaQ = 0;
        double divergenceP = 0;
        double divergenceQ = 0;
        for (int i = 0; i + 1 < size; i++) {
            double width = sorted[i + 1] - sorted[i];
            double p = (i + 1.0) / size;
            q += weights[i] / total;
            double mixture = log2(0.5 * (p + q));
            areaP += p * width;
            areaQ += q * width;
            divergenceP += width * (p * (log2(p) - mixture));
            divergenceQ += width * (q * (log2(q) - mixture));
        }
        double shift = 0.5 / LN_2 * (areaQ - areaP);
        double sum = Math.max(0, divergenceP + shift) + Math.max(0, divergenceQ - shift);
        return Math.sqrt(sum / (areaP + areaQ));
    }

    /** ln₂ x, and zero at zero, where it is multiplied by zero. */
    private static double log2(double x) {
        return x > 0 ? Math.log(x) / LN_2 : 0;
    }
}
