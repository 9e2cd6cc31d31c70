package org.asterism.core.model;

import java.util.random.RandomGenerator;

/**
 * A move of the model's own that leaves its density as it is, such as a draw of some coordinates given the others: what lets
 * a chain cross between modes that are far apart. Remembers nothing from one jump to the next. One thread.
 */
@FunctionalInterface
public interface Jump {
    /**
     * Jumps. If the position has the density before, it has it afterwards.
     *
     * @param position the coordinates. Overwritten, in whole or in part, even if no mode is left
     * @param random the only source of chance
     * @return how many parts of the model, such as stars, went to another mode
     */
    int jump(double[] position, RandomGenerator random);
}
