package org.asterism.samplers.hamiltonian;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * A Euclidean metric M by a factor of its inverse, M⁻¹ = LLᵀ, which is about the covariance of the density. Immutable.
 */
public sealed interface Metric permits DiagonalMetric, DenseMetric, LowRankMetric {
    /**
     * Moves along a momentum: moved = position + step·Lu.
     *
     * @param position from where. Not modified
     * @param step its signed size
     * @param momentum u. Not modified
     * @param moved to where; another array than {@code position} and {@code momentum}. Overwritten
     */
    void drift(double[] position, double step, double[] momentum, double[] moved);

    /**
     * What changes the momentum: force = Lᵀ·gradient.
     *
     * @param gradient of the log density. Not modified
     * @param force another array. Overwritten
     */
    void force(double[] gradient, double[] force);

    /** Writes it down. */
    void save(StateWriter out);

    /** Reads what {@link #save} wrote. */
    static Metric restore(StateReader in, int dimension) {
        int kind = in.integer();
        return switch (kind) {
            case DiagonalMetric.KIND -> DiagonalMetric.read(in, dimension);
            case DenseMetric.KIND -> DenseMetric.read(in, dimension);
            case LowRankMetric.KIND -> LowRankMetric.read(in, dimension);
            default -> throw new IllegalArgumentException("there is no metric of kind " + kind);
        };
    }
}
