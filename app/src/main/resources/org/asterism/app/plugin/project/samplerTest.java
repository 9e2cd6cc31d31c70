package __PACKAGE__;

import java.util.List;
import java.util.stream.Stream;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.sampler.SamplerKit;
import org.asterism.testkit.sampler.Targets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class __CLASS__Test {
    /** Exact expectations, seeds, going on from a saved state, edges, statistics and options: a test each. */
    @TestFactory
    Stream<DynamicTest> keepsTheContractOfSamplers() {
        return KitTests.of(SamplerKit.of(new __CLASS__())
                .targets(List.of(Targets.normal(1), Targets.bounded()))
                .chains(2000, 40_000));
    }
}
