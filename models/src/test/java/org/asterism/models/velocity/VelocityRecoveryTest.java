package org.asterism.models.velocity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.models.Requests;
import org.asterism.models.Sampled;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.kepler.KeplerBinaryModel;
import org.asterism.models.kepler.KeplerPopulationModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was simulated is found again, with the priors as they are by default, and whatever the errors. */
class VelocityRecoveryTest {
    static Stream<Arguments> simulations() {
        return Stream.of(
                Arguments.of(new BinaryModel(), Map.of("errors", "jitter", "s", "3"), "jitter"),
                Arguments.of(new BinaryModel(), Map.of("errors", "student", "nu", "1.5", "n", "100"), "student"),
                Arguments.of(new KeplerBinaryModel(), Map.of("e", "0.02"), "quoted"),
                Arguments.of(new KeplerBinaryModel(), Map.of("e", "0.7", "errors", "jitter"), "jitter"),
                Arguments.of(new KeplerPopulationModel(), Map.of("n", "3"), "quoted"));
    }

    /** Of some dozen values none is five standard deviations off; an angle of an orbit near a circle may be anywhere. */
    @ParameterizedTest
    @MethodSource("simulations")
    void findsTheTruth(Generative model, Map<String, String> simulated, String errors) {
        Generative.Simulation simulation = Requests.simulate(model, simulated, 5);
        Posterior posterior = Requests.posterior(model, simulation.table(), Map.of("errors", errors));
        Sampled sampled = Sampled.from(posterior, 200, 3);
        for (Quantity truth : simulation.truth()) {
            for (int i = 0; i < truth.values().length; i++) {
                double value = truth.values()[i];
                double mean = sampled.mean(truth.variable().name(), i);
                double sd = sampled.sd(truth.variable().name(), i);
                String where = truth.variable().name() + ": " + value + " and " + mean + " ± " + sd;
                assertTrue(Math.abs(value - mean) < 5 * sd, where);
            }
        }
    }
}
