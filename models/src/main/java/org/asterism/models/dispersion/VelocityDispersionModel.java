package org.asterism.models.dispersion;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;

/**
 * The velocity dispersion of a galaxy cluster: mean ~ Normal(0, 10⁴) km/s, dispersion ~ HalfNormal(1000) km/s, each
 * member's v ~ Normal(mean, dispersion), observed with its error. Redshifts are taken to the cluster's rest frame, v = c (z −
 * z₀)/(1 + z₀) with z₀ the mean of the table (Danese, De Zotti and di Tullio 1980, A&amp;A 82, 322).
 */
public final class VelocityDispersionModel implements Generative {
    static final FlagOption MARGINAL = new FlagOption(
            "marginal",
            false,
            "integrate the members' velocities out, and draw them afterwards from their conditional");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "velocity-dispersion",
                "mean velocity and velocity dispersion of a galaxy cluster from its members",
                new Citation("Walker et al. 2006, AJ 131, 2114", "10.1086/500193"),
                new Citation("Danese, De Zotti & di Tullio 1980, A&amp;A 82, 322 (velocities from redshifts)", ""));
    }

    @Override
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(DispersionPriors.options());
        options.add(MARGINAL);
        options.add(DispersionColumns.INPUT);
        return options;
    }

    @Override
    public List<ColumnRole> columns() {
        return DispersionColumns.all();
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        Options options = request.options();
        DispersionData data = DispersionColumns.read(request.data(), options);
        return DispersionDeclaration.posterior(data, DispersionPriors.of(options), options.get(MARGINAL));
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return DispersionSimulation.options();
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        return DispersionSimulation.simulate(options, random);
    }
}
