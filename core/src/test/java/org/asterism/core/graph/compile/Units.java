package org.asterism.core.graph.compile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** The vector unit for tests, which are skipped where the virtual machine runs without one. */
final class Units {
    private Units() {}

    /** It takes any loop of at least one vector. */
    static VectorUnit forShortLoops() {
        Optional<VectorUnit> unit = VectorUnit.ofThisMachine();
        assumeTrue(unit.isPresent(), "this virtual machine runs without jdk.incubator.vector");
        return new VectorUnit(unit.get().lanes(), unit.get().fused(), unit.get().lanes());
    }
}
