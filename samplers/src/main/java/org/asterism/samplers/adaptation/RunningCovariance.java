package org.asterism.samplers.adaptation;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * The covariance of a sequence of points by Welford's updates, and its Cholesky factor. Adding a point allocates nothing.
 */
public final class RunningCovariance {
    /** How many points the variances without correlations weigh. */
    private static final double PRIOR_WEIGHT = 1e-3;

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
     * The lower triangular factor L of the covariance LLᵀ, whose correlations are shrunk a little so that it exists.
     *
     * @param factor row i from i(i + 1)/2. Overwritten if there is one
     * @return whether there is one
     */
    public boolean factor(double[] factor) {
        double[] fresh = new double[products.length];
        double shrink = count / (count + PRIOR_WEIGHT);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = products[row(i) + j] / (count - 1) * (i == j ? 1 : shrink);
                for (int k = 0; k < j; k++) {
                    sum -= fresh[row(i) + k] * fresh[row(j) + k];
                }
                if (i == j && !(sum > 0 && Double.isFinite(sum))) {
                    return false;
                }
                fresh[row(i) + j] = i == j ? Math.sqrt(sum) : sum / fresh[row(j) + j];
            }
        }
        System.arraycopy(fresh, 0, factor, 0, factor.length);
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
