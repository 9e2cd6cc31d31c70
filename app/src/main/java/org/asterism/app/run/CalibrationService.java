package org.asterism.app.run;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunOptions;
import org.asterism.app.config.RunResolver;
import org.asterism.app.config.RunSettings;
import org.asterism.app.terminal.Terminal;
import org.asterism.app.terminal.TrialDisplay;
import org.asterism.core.data.MatchedData;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Model;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.run.Cancellation;
import org.asterism.diagnostics.calibration.Calibration;
import org.asterism.diagnostics.calibration.CalibrationResult;
import org.asterism.diagnostics.calibration.CalibrationSettings;
import org.asterism.diagnostics.calibration.TableExperiment;

/** Calibrates a model by simulation, on a table of the user's or on one that the model simulates. */
public final class CalibrationService {
    private static final String MARGINAL = "marginal";
    private static final double FALSE_ALARM = 0.01;

    private final Catalogue<Model> models;
    private final RunResolver resolver;
    private final DataLoader loader;
    private final Simulator simulator;
    private final Terminal terminal;

    @Inject
    CalibrationService(
            Catalogue<Model> models, RunResolver resolver, DataLoader loader, Simulator simulator, Terminal terminal) {
        this.models = models;
        this.resolver = resolver;
        this.loader = loader;
        this.simulator = simulator;
        this.terminal = terminal;
    }

    /**
     * A calibration that came to an end.
     *
     * @param configuration what was calibrated; its data are "simulated" where none were given
     * @param result what was found
     */
    public record Calibrated(RunConfiguration configuration, CalibrationResult result) {}

    /**
     * Calibrates.
     *
     * @param settings as for a run; options of the simulation may be among the others where no data are given
     * @param simulations how many
     * @param cancellation ends it early, and keeps what is over
     * @throws UsageException if settings are wrong, or the model cannot be calibrated
     */
    public Calibrated calibrate(RunSettings settings, int simulations, Cancellation cancellation) {
        boolean hasData = settings.values().containsKey("data");
        Map<String, String> ofDesign = new LinkedHashMap<>();
        RunSettings base = RunSettings.empty();
        if (!hasData) {
            base.values().put("data", "simulated");
            takeOut(settings, ofDesign);
        }
        RunConfiguration c = resolver.resolve(settings.over(base));
        MatchedData design =
                hasData ? loader.load(c.data(), c.part(), c.select(), c.columns(), c.model()) : simulated(c, ofDesign);
        TableExperiment experiment =
                TableExperiment.of(c.model(), design, c.modelOptions(), declared(c.model(), c.modelOptions()));
        int chains = c.count(RunOptions.CHAINS);
        int draws = c.count(RunOptions.DRAWS);
        CalibrationSettings how = new CalibrationSettings(
                c.sampler(),
                c.samplerOptions(),
                simulations,
                chains,
                c.count(RunOptions.TUNE),
                draws,
                (int) Math.min(CalibrationSettings.RANKED, (long) chains * draws),
                c.run().get(RunOptions.SEED),
                c.count(RunOptions.THREADS),
                FALSE_ALARM);
        return new Calibrated(c, Calibration.run(experiment, how, new TrialDisplay(terminal), cancellation));
    }

    /** Gives the simulation the options that it has; the model keeps those that it has too. */
    private void takeOut(RunSettings settings, Map<String, String> ofDesign) {
        String id = settings.values().getOrDefault("model", "");
        if (id.isEmpty() || !(models.get(id) instanceof Generative generative)) {
            return;
        }
        List<String> ofModel = names(generative.options());
        for (String name : names(generative.simulationOptions())) {
            String value = settings.options().get(name);
            if (value != null) {
                ofDesign.put(name, value);
                if (!ofModel.contains(name)) {
                    settings.options().remove(name);
                }
            }
        }
    }

    private static List<String> names(List<? extends Option<?>> options) {
        return options.stream().<String>map(Option::name).toList();
    }

    private MatchedData simulated(RunConfiguration c, Map<String, String> ofDesign) {
        if (!(c.model() instanceof Generative)) {
            throw new UsageException(
                    Problem.of("the model " + c.model().descriptor().id() + " cannot simulate data")
                            .cure("give a table of the right shape with --data FILE"));
        }
        return DataLoader.match(
                simulator
                        .simulate(c.model(), ofDesign, c.run().get(RunOptions.SEED))
                        .table(),
                c.select(),
                c.columns(),
                c.model());
    }

    /** The options of the form that draws from its prior: what is integrated out there is declared here. */
    private static Options declared(Model model, Options options) {
        for (Option<?> option : model.options()) {
            if (option instanceof FlagOption flag && flag.name().equals(MARGINAL) && options.get(flag)) {
                return options.with(flag, false);
            }
        }
        return options;
    }
}
