package org.asterism.core.model;

/**
 * The log density that a sampler explores, up to a constant, over flat unconstrained coordinates; the log-Jacobian of
 * the transforms is included. One evaluator for one thread; it owns its buffers.
 */
public interface LogDensity {
    /** The number of coordinates. */
    int dimension();

    /**
     * The log density. −∞ is outside the support; NaN is a numerical failure, which samplers count as a divergence.
     *
     * @param position the coordinates. Not modified
     */
    double logDensity(double[] position);
}
