package org.asterism.samplers.adaptation;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** The variance of each coordinate of a sequence of points, by Welford's updates (1962, doi:10.2307/1266577). */
final class RunningVariance {
    private final double[] mean;
    private final double[] squares;
    private long count;

    RunningVariance(int dimension) {
        mean = new double[dimension];
        squares = new double[dimension];
    }

    void add(double[] point) {
        count++;
        double weight = 1.0 / count;
        for (int i = 0; i < mean.length; i++) {
            double delta = point[i] - mean[i];
            mean[i] += delta * weight;
            squares[i] += delta * (point[i] - mean[i]);
        }
    }

    /** The sum of squared deviations over the count less one; NaN below two points. */
    double variance(int i) {
        return count < 2 ? Double.NaN : squares[i] / (count - 1);
    }

    long count() {
        return count;
    }

    void clear() {
        java.util.Arrays.fill(mean, 0);
        java.util.Arrays.fill(squares, 0);
        count = 0;
    }

    void save(StateWriter out) {
        out.put(count).put(mean).put(squares);
    }

    void restore(StateReader in) {
        count = in.count();
        in.reals(mean);
        in.reals(squares);
    }
}
