package org.asterism.samplers.hamiltonian;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** M⁻¹ = LLᵀ with a lower triangular L, a Cholesky factor: every correlation, at d² operations a step. */
public final class DenseMetric implements Metric {
    static final int KIND = 1;

    /** The rows of L one after the other, row i with i + 1 elements. */
    private final double[] rows;

    private DenseMetric(double[] rows) {
        this.rows = rows;
    }

    /**
     * Of a factor.
     *
     * @param rows the lower triangle, row i from i(i + 1)/2, its diagonal above zero; kept
     */
    public static DenseMetric ofFactor(double[] rows) {
        return new DenseMetric(rows);
    }

    static DenseMetric read(StateReader in, int dimension) {
        return new DenseMetric(in.reals(dimension * (dimension + 1) / 2));
    }

    @Override
    public void drift(double[] position, double step, double[] momentum, double[] moved) {
        int row = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = position[i] + step * Dot.of(rows, row, momentum, i + 1);
            row += i + 1;
        }
    }

    @Override
    public void force(double[] gradient, double[] force) {
        java.util.Arrays.fill(force, 0);
        int row = 0;
        for (int i = 0; i < force.length; i++) {
            double slope = gradient[i];
            for (int j = 0; j <= i; j++) {
                force[j] += rows[row + j] * slope;
            }
            row += i + 1;
        }
    }

    @Override
    public void save(StateWriter out) {
        out.put(KIND).put(rows);
    }
}
