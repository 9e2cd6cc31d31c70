package org.asterism.samplers.metropolis;

import java.util.Map;
import java.util.stream.Stream;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.sampler.SamplerKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Metropolis keeps the contract of samplers. */
class MetropolisContractTest {
    private static SamplerKit kit() {
        return SamplerKit.of(new MetropolisSampler()).chains(10000, 60000).on("normal in 100", 20000, 200000, Map.of());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return KitTests.of(kit().dimensions(20));
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> keepsItInAHundredDimensions() {
        return KitTests.of(kit().hundredDimensions());
    }
}
