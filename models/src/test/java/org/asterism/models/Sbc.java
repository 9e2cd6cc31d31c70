package org.asterism.models;

import java.util.function.Function;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Posterior;
import org.asterism.diagnostics.calibration.Calibration;
import org.asterism.diagnostics.calibration.CalibrationResult;
import org.asterism.diagnostics.calibration.CalibrationSettings;
import org.asterism.diagnostics.calibration.PredictiveExperiment;
import org.asterism.samplers.nuts.NutsSampler;

/** Calibrates posteriors by simulation, sampled with NUTS as it comes. */
public final class Sbc {
    /** Draws that truths are ranked among: every eighth, so that they hardly know of one another. */
    private static final int RANKED = 63;

    private static final int THIN = 8;
    private static final int TUNE = 400;
    /** How often a test without error fails, over all its quantities. */
    private static final double FALSE_ALARM = 1e-3;

    private Sbc() {}

    /**
     * Fails unless the ranks of every quantity are uniform.
     *
     * @param design draws truths from its prior, and data from the truths; its own data play no role
     * @param posteriorOf the posterior of data, which are the observed variables' elements one after the other
     * @param sets the number of data sets
     * @param seed decides all chance
     */
    public static void assertCalibrated(
            DeclaredPosterior design, Function<double[], ? extends Posterior> posteriorOf, int sets, long seed) {
        CalibrationSettings settings = CalibrationSettings.usual(new NutsSampler(), seed)
                .withSimulations(sets)
                .withChains(1, TUNE, RANKED * THIN, RANKED)
                .withFalseAlarm(FALSE_ALARM);
        CalibrationResult result = Calibration.run(PredictiveExperiment.of(design, posteriorOf), settings);
        if (!result.passes() || !result.failures().isEmpty()) {
            throw new AssertionError(result.findings().toString());
        }
    }
}
