package org.asterism.models.kepler;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityColumns;
import org.asterism.models.velocity.VelocityErrors;

/**
 * The eccentric orbit of one star: v = v0 + K (cos(ν + omega) + e cos omega); P log-uniform from 1.5 to 20 d, e ~ Beta(0.867,
 * 3.03), omega and M0 uniform, K ~ Rayleigh(100) km/s, v0 ~ Normal(0, 150) km/s.
 */
public final class KeplerBinaryModel implements Generative {
    private static final ColumnRole STAR = VelocityColumns.star(false);

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "kepler-binary",
                "eccentric orbit of a binary star from radial velocities",
                new Citation("Price-Whelan et al. 2017, ApJ 837, 20", "10.3847/1538-4357/aa5e50"),
                new Citation("Kipping 2013, MNRAS 434, L51 (prior of e)", "10.1093/mnrasl/slt075"),
                new Citation("Markley 1995, Celest. Mech. 63, 101 (Kepler's equation)", "10.1007/BF00691917"));
    }

    @Override
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(PeriodPrior.options());
        options.addAll(KeplerPriors.options());
        options.addAll(VelocityErrors.options());
        return options;
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(VelocityColumns.TIME, VelocityColumns.VELOCITY, VelocityColumns.ERROR, STAR);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        StarSeries series = VelocityColumns.only(request.data(), STAR, "kepler-population");
        PeriodPrior prior = PeriodPrior.of(request.options());
        KeplerPriors priors = KeplerPriors.of(request.options());
        VelocityErrors errors = VelocityErrors.of(request.options());
        DeclaredPosterior declared =
                KeplerDeclaration.ofOne(series, prior, priors, errors, KeplerFit.of(series, prior.range()));
        return KeplerAliases.ofOne(declared, series, prior, priors, errors);
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return KeplerSimulation.options();
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        return KeplerSimulation.simulate(options, random);
    }
}
