package org.asterism.samplers.adaptation;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * The covariance of a sequence of points by Welford's updates, and its Cholesky factor. Adding a point allocates nothing.
 */
public final class RunningCovariance {
    /** The number of effective points that the earlier widths weigh. */
    private static final double PRIOR_WEIGHT = 5;

    /** So many effective points for each coordinate make correlations believable. */
    private static final double ENOUGH = 3;

    private final int size;
    private final double[] mean;
    private final double[] delta;
    private final double[] products;
    private long count;

    /** Nothing seen yet. */
    public RunningCovariance(int size) {
        this.size = size;
        mean = new double[size];
        delta = new double[size];
        products = new double[size * (size + 1) / 2];
    }

    /** Sees the {@code size} coordinates of a position that begin at {@code from}. */
    public void add(double[] position, int from) {
        count++;
        for (int i = 0; i < size; i++) {
            delta[i] = position[from + i] - mean[i];
            mean[i] += delta[i] / count;
        }
        int next = 0;
        for (int i = 0; i < size; i++) {
            double after = position[from + i] - mean[i];
            for (int j = 0; j <= i; j++) {
                products[next++] += after * delta[j];
            }
        }
    }

    /** The number of points seen. */
    public long count() {
        return count;
    }

    /** Forgets all. */
    public void clear() {
        java.util.Arrays.fill(mean, 0);
        java.util.Arrays.fill(products, 0);
        count = 0;
    }

    /**
     * Renews the lower triangular factor L of a covariance LLᵀ. With few effective points the widths are drawn towards the
     * earlier ones, in logarithms, which is free of scale; and while there are not several for each coordinate,
     * correlations are not believed at all.
     *
     * @param time about how many points one effective point takes, as they are correlated
     * @param factor the earlier one, row i from i(i + 1)/2. Overwritten
     */
    public void update(double time, double[] factor) {
        double points = count / time;
        double weight = points / (points + PRIOR_WEIGHT);
        double[] widths = new double[size];
        for (int i = 0; i < size; i++) {
            double earlier = 0;
            for (int k = 0; k <= i; k++) {
                earlier += factor[row(i) + k] * factor[row(i) + k];
            }
            double variance = products[row(i) + i] / (count - 1);
            boolean usable = variance > 0 && Double.isFinite(variance);
            widths[i] = usable
                    ? Math.exp(0.5 * (weight * Math.log(variance) + (1 - weight) * Math.log(earlier)))
                    : Math.sqrt(earlier);
        }
        double[] correlation = new double[factor.length];
        boolean correlated = points >= ENOUGH * size && correlationFactor(correlation);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                factor[row(i) + j] = widths[i] * (correlated ? correlation[row(i) + j] : i == j ? 1 : 0);
            }
        }
    }

    /** The Cholesky factor of the correlations; returns whether there is one. */
    private boolean correlationFactor(double[] factor) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = products[row(i) + j] / Math.sqrt(products[row(i) + i]) / Math.sqrt(products[row(j) + j]);
                for (int k = 0; k < j; k++) {
                    sum -= factor[row(i) + k] * factor[row(j) + k];
                }
                if (i == j && !(sum > 0)) {
                    return false;
                }
                factor[row(i) + j] = i == j ? Math.sqrt(sum) : sum / factor[row(j) + j];
            }
        }
        return true;
    }

    private static int row(int i) {
        return i * (i + 1) / 2;
    }

    /** Writes all that was seen. */
    public void save(StateWriter out) {
        out.put(count).put(mean).put(products);
    }

    /** Reads what {@link #save} wrote. */
    public void restore(StateReader in) {
        count = in.count();
        in.reals(mean);
        in.reals(products);
    }
}
