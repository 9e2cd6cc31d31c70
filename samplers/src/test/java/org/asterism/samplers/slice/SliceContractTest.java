package org.asterism.samplers.slice;

import java.util.Map;
import java.util.stream.Stream;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.sampler.SamplerKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Slice sampling keeps the contract of samplers. */
class SliceContractTest {
    private static SamplerKit kit() {
        return SamplerKit.of(new SliceSampler())
                .chains(500, 2000)
                .on("funnel", 500, 10000, Map.of())
                .on("banana", 500, 10000, Map.of());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return KitTests.of(kit().dimensions(100));
    }
}
