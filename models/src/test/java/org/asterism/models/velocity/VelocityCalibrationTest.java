package org.asterism.models.velocity;

import java.util.Map;
import java.util.stream.Stream;
import org.asterism.core.data.Table;
import org.asterism.models.Sbc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Truths drawn from the priors have uniform ranks among the draws from their posteriors. */
class VelocityCalibrationTest {
    static Stream<VelocityCase> cases() {
        return VelocityCase.all();
    }

    private static void calibrate(VelocityCase model, int sets, long seed) {
        Table visits = model.visits(Map.of());
        Sbc.assertCalibrated(
                model.posterior(visits), data -> model.posterior(VelocityCase.with(visits, data)), sets, seed);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ranksOfTheTruthAreUniform(VelocityCase model) {
        calibrate(model, 20, 1);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("cases")
    void ranksOfTheTruthAreUniformOverManyDataSets(VelocityCase model) {
        calibrate(model, 100, 2);
    }
}
