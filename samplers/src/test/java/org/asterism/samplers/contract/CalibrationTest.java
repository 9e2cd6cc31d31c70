package org.asterism.samplers.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.core.sampler.Sampler;
import org.asterism.diagnostics.calibration.Calibration;
import org.asterism.diagnostics.calibration.CalibrationResult;
import org.asterism.diagnostics.calibration.CalibrationSettings;
import org.asterism.diagnostics.calibration.Experiment;
import org.asterism.samplers.ensemble.EnsembleSampler;
import org.asterism.samplers.hmc.HmcSampler;
import org.asterism.samplers.metropolis.MetropolisSampler;
import org.asterism.samplers.nuts.NutsSampler;
import org.asterism.samplers.slice.SliceSampler;
import org.asterism.samplers.tempering.TemperingSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Simulation-based calibration (Talts et al. 2018, arXiv:1804.06788): over data simulated from the prior, the rank of the
 * true value among the draws of its posterior is uniform.
 */
class CalibrationTest {
    /** Draws that a truth is ranked among. */
    private static final int RANKED = 63;

    /** How often a sampler without fault fails, over all values. */
    private static final double FALSE_ALARM = 1e-5;

    /**
     * A sampler and how much of a chain makes its draws independent.
     *
     * @param sampler the sampler
     * @param options as text
     * @param tune transitions that tune
     * @param thin one of so many transitions is a draw
     */
    record Entry(Sampler sampler, Map<String, String> options, int tune, int thin) {
        @Override
        public String toString() {
            return sampler.descriptor().id();
        }
    }

    static List<Entry> samplers() {
        return List.of(
                new Entry(new NutsSampler(), Map.of("target_accept", "0.9"), 200, 5),
                new Entry(new NutsSampler(), Map.of("target_accept", "0.9", "tune_early_stop", "true"), 400, 5),
                new Entry(new HmcSampler(), Map.of("target_accept", "0.9"), 200, 10),
                new Entry(new MetropolisSampler(), Map.of(), 1500, 80),
                new Entry(new MetropolisSampler(), Map.of("block", "1"), 500, 30),
                new Entry(new SliceSampler(), Map.of(), 150, 8),
                new Entry(new EnsembleSampler(), Map.of(), 150, 1),
                new Entry(new TemperingSampler(), Map.of("target_accept", "0.9", "temperatures", "4"), 200, 5));
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void ranksOfTrueValuesAreUniform(Entry entry) {
        check(entry, 160);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("samplers")
    void ranksOfTrueValuesAreUniformOverManyDataSets(Entry entry) {
        check(entry, 2000);
    }

    /** Draws truths and data of the hierarchy. */
    private record Groups() implements Experiment {
        @Override
        public List<Variable> variables() {
            return HierarchyPosterior.VARIABLES;
        }

        @Override
        public Set<String> tested() {
            return Set.of("mu", "ln_tau", "theta");
        }

        @Override
        public Trial draw(RandomGenerator random) {
            double[] truth = SmallHierarchy.prior(random);
            return new Trial(truth, new HierarchyPosterior(SmallHierarchy.simulate(truth, random)));
        }
    }

    private static void check(Entry entry, int simulations) {
        Problems problems = new Problems();
        Options options = Options.parse(entry.sampler.options(), entry.options, "the sampler", problems);
        problems.throwIfAny(UsageException::new);
        CalibrationSettings settings = CalibrationSettings.usual(entry.sampler, 100)
                .withOptions(options)
                .withSimulations(simulations)
                .withChains(1, entry.tune, RANKED * entry.thin, RANKED)
                .withFalseAlarm(FALSE_ALARM);
        CalibrationResult result = Calibration.run(new Groups(), settings);
        assertEquals(List.of(), result.failures());
        assertTrue(result.passes(), () -> entry + ": " + result.findings());
    }
}
