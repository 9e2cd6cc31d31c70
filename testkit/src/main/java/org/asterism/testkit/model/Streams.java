package org.asterism.testkit.model;

import org.asterism.core.random.RandomStream;

/** The random streams of the checks: always the same, so that a check that fails fails again. */
final class Streams {
    private static final long SEED = 20_261;

    private Streams() {}

    static RandomStream of(int index) {
        return RandomStream.of(SEED, RandomStream.Purpose.SIMULATION, index);
    }
}
