package org.asterism.testkit.calibration;

import java.util.List;
import java.util.stream.Collectors;
import org.asterism.core.diagnostic.Finding;
import org.asterism.diagnostics.calibration.Calibration;
import org.asterism.diagnostics.calibration.CalibrationResult;
import org.asterism.diagnostics.calibration.CalibrationSettings;
import org.asterism.diagnostics.calibration.Experiment;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;

/**
 * Proves a model and a sampler right together by simulation-based calibration (Talts et al. 2018,
 * doi:10.48550/arXiv.1804.06788): over data drawn from the prior, the rank of the truth among the draws is uniform.
 *
 * <pre>{@code
 *   CalibrationKit.of(TableExperiment.of(model, data, options), CalibrationSettings.usual(sampler, 1).withSimulations(50))
 * }</pre>
 */
public final class CalibrationKit implements Kit {
    private final Experiment experiment;
    private final CalibrationSettings settings;

    private CalibrationKit(Experiment experiment, CalibrationSettings settings) {
        this.experiment = experiment;
        this.settings = settings;
    }

    /**
     * The kit of an inference.
     *
     * @param experiment draws truths and data, and says what is inferred from the data
     * @param settings the sampler, the number of trials, and how seldom an inference without fault may fail
     */
    public static CalibrationKit of(Experiment experiment, CalibrationSettings settings) {
        return new CalibrationKit(experiment, settings);
    }

    @Override
    public String subject() {
        return "calibration with " + settings.sampler().descriptor().id();
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.of("ranks of true values are uniform", this::outcome));
    }

    private Outcome outcome() {
        CalibrationResult result = Calibration.run(experiment, settings);
        if (!result.failures().isEmpty()) {
            return Outcome.failed(
                    result.failures().size() + " of " + settings.simulations() + " trials fail, the first with "
                            + result.failures().get(0),
                    "see that the model and the sampler keep their own promises first");
        }
        String findings = result.findings().stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.WARNING)
                .map(Finding::message)
                .collect(Collectors.joining("; "));
        return result.passes()
                ? Outcome.passed(result.trials() + " trials, " + result.divergences() + " divergences")
                : Outcome.failed(
                        "the ranks of true values are not uniform: " + findings,
                        "look at the prior and the likelihood in the density, or run longer chains");
    }
}
