package org.asterism.samplers.nuts;

import java.util.Map;
import java.util.stream.Stream;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.sampler.SamplerKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** NUTS keeps the contract of samplers. */
class NutsContractTest {
    /** Places of large curvature need steps that are smaller than on the average. */
    private static SamplerKit kit() {
        return SamplerKit.of(new NutsSampler())
                .chains(1000, 1000)
                .on("funnel", 1000, 5000, Map.of("target_accept", "0.98"))
                .on("banana", 1000, 5000, Map.of("target_accept", "0.9"));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return KitTests.of(kit().dimensions(100));
    }
}
