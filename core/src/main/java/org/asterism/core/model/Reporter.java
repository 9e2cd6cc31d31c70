package org.asterism.core.model;

import java.util.random.RandomGenerator;

/** Turns positions of the sampler into what the user asked for. One thread; owns its buffers. */
@FunctionalInterface
public interface Reporter {
    /**
     * Computes the reported variables.
     *
     * @param position unconstrained coordinates. Not modified
     * @param random for quantities that are drawn after sampling
     * @param values the variables' elements one after the other, in the order of {@link Posterior#variables()}.
     *     Overwritten
     * @return the log joint density of data and parameters in the published parametrisation: all constants, no
     *     Jacobian
     */
    double report(double[] position, RandomGenerator random, double[] values);
}
