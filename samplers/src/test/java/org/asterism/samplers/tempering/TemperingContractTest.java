package org.asterism.samplers.tempering;

import java.util.Map;
import java.util.stream.Stream;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.sampler.SamplerKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Tempering keeps the contract of samplers. */
class TemperingContractTest {
    /**
     * One mode needs few copies, and places of large curvature need steps that are smaller than on the average: at a rate of
     * 0.98 chains of this length do not see enough of the neck of the funnel, and the bias falls with the step size.
     */
    private static SamplerKit kit() {
        return SamplerKit.of(new TemperingSampler())
                .chains(1000, 1000)
                .options(Map.of("temperatures", "4"))
                .on("funnel", 1000, 3000, Map.of("temperatures", "4", "target_accept", "0.99"))
                .on("two modes", 1000, 1000, Map.of())
                .crossesModes();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return KitTests.of(kit().dimensions(30));
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> keepsItInAHundredDimensions() {
        return KitTests.of(kit().hundredDimensions());
    }
}
