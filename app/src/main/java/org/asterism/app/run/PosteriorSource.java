package org.asterism.app.run;

import jakarta.inject.Inject;
import java.util.Map;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunResolver;
import org.asterism.app.config.RunSettings;
import org.asterism.core.data.MatchedData;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;

/** Makes the posterior that settings ask for; where they name no data, of data that the model simulates. */
public final class PosteriorSource {
    private static final long SEED = 1;

    private final RunResolver resolver;
    private final DataLoader loader;
    private final Simulator simulator;

    @Inject
    PosteriorSource(RunResolver resolver, DataLoader loader, Simulator simulator) {
        this.resolver = resolver;
        this.loader = loader;
        this.simulator = simulator;
    }

    /**
     * A model with data.
     *
     * @param model what was asked for
     * @param posterior of its data
     */
    public record Source(Model model, Posterior posterior) {}

    /**
     * The posterior.
     *
     * @throws UsageException if settings are wrong, or there are no data and the model cannot simulate any
     * @throws org.asterism.core.error.DataException if the data do not suit the model
     */
    public Source source(RunSettings settings) {
        boolean simulated = !settings.values().containsKey("data");
        RunSettings base = RunSettings.empty();
        base.values().put("data", "simulated");
        RunConfiguration c = resolver.resolve(settings.over(base));
        MatchedData data =
                simulated ? simulated(c) : loader.load(c.data(), c.part(), c.select(), c.columns(), c.model());
        return new Source(c.model(), c.model().posterior(new ModelRequest(data, c.modelOptions())));
    }

    private MatchedData simulated(RunConfiguration c) {
        if (!(c.model() instanceof Generative)) {
            throw new UsageException(
                    Problem.of("the model " + c.model().descriptor().id() + " cannot simulate data")
                            .cure("give data with --data FILE"));
        }
        return DataLoader.match(
                simulator.simulate(c.model(), Map.of(), SEED).table(), c.select(), c.columns(), c.model());
    }
}
