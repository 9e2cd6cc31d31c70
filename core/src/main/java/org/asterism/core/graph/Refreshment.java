package org.asterism.core.graph;

import java.util.random.RandomGenerator;

/**
 * Draws some of the reported values anew given the others, by a step that leaves the posterior as it is: where conditional
 * draws are cheap, they mix better than what the sampler does. One thread.
 */
@FunctionalInterface
public interface Refreshment {
    /**
     * Takes the step.
     *
     * @param values the variables in the order in which they are reported. Changed
     * @param random the only source of chance
     */
    void refresh(double[] values, RandomGenerator random);
}
