package org.asterism.diagnostics.density;

/**
 * Counts in bins of equal width from the least to the greatest value.
 *
 * @param counts in each bin
 * @param edges one more than bins
 */
@SuppressWarnings("ArrayRecordComponent") // private to the package, never compared
record Histogram(double[] counts, double[] edges) {
    /** Of values that are not all the same; each bin holds its lower edge, the last both. */
    static Histogram of(double[] values, double low, double high, int bins) {
        double[] edges = new double[bins + 1];
        double step = (high - low) / bins;
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + i * step;
        }
        edges[bins] = high;
        double[] counts = new double[bins];
        for (double value : values) {
            int bin = Math.min((int) ((value - low) / (high - low) * bins), bins - 1);
            if (value < edges[bin]) {
                bin--;
            } else if (value >= edges[bin + 1] && bin != bins - 1) {
                bin++;
            }
            counts[bin]++;
        }
        return new Histogram(counts, edges);
    }

    double width() {
        return edges[1] - edges[0];
    }
}
