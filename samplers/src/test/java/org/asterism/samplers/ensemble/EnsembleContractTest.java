package org.asterism.samplers.ensemble;

import java.util.stream.Stream;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.sampler.SamplerKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The ensemble keeps the contract of samplers. */
class EnsembleContractTest {
    private static SamplerKit kit() {
        return SamplerKit.of(new EnsembleSampler()).chains(1000, 2000);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return KitTests.of(kit().dimensions(15));
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> keepsItInAHundredDimensions() {
        return KitTests.of(kit().hundredDimensions());
    }
}
