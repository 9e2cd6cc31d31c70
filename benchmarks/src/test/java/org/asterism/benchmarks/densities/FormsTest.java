package org.asterism.benchmarks.densities;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared for speed is the same function in all its forms. */
class FormsTest {
    private static final CompiledTwin.Protocol SHORT = new CompiledTwin.Protocol(1e-4, 0, 3);

    static List<String> models() {
        return Workloads.NAMES;
    }

    @ParameterizedTest
    @MethodSource("models")
    void theLoopByHandAgreesWithTheDeclaration(String model) {
        Agreement.check(Workloads.of(model, 256));
    }

    @Test
    void theTwinsInCAgreeWithTheDeclarations(@TempDir Path folder) {
        Optional<CompiledTwin> twin = CompiledTwin.compile(folder);
        assumeTrue(twin.isPresent(), "there is no C compiler");
        for (String model : models()) {
            Workload workload = Workloads.of(model, 256);
            CompiledTwin.Result result = twin.orElseThrow().run(workload, SHORT);
            Agreement.check(workload, "in C", result.value(), result.gradient());
            assertTrue(result.nanoseconds() > 0, "no time was measured");
        }
    }

    @Test
    void aWrongGradientIsSeen() {
        Workload workload = Workloads.of("cluster", 256);
        double[] gradient = new double[workload.dimension()];
        double value = workload.handWritten().logDensityAndGradient(workload.position(), gradient);
        gradient[7] += 1;
        assertThrows(IllegalStateException.class, () -> Agreement.check(workload, "wrong", value, gradient));
    }
}
