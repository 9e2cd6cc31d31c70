package org.asterism.samplers.hmc;

import java.util.Map;
import java.util.stream.Stream;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.sampler.SamplerKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** HMC keeps the contract of samplers. */
class HmcContractTest {
    /** Places of large curvature need steps that are smaller than on the average. */
    private static SamplerKit kit() {
        return SamplerKit.of(new HmcSampler())
                .chains(1000, 2000)
                .on("funnel", 1000, 10000, Map.of("target_accept", "0.98"))
                // One metric and one length of path suit the bend less than its arms: draws are correlated over tens.
                .on("banana", 1000, 20000, Map.of("target_accept", "0.9"))
                // A path that meets a wall is rejected however small its steps: a high rate cannot be reached.
                .on("bounded", 1000, 3000, Map.of("target_accept", "0.6"));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return KitTests.of(kit().dimensions(100));
    }
}
