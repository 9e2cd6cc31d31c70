package org.asterism.models.kepler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.models.alias.StarPrior;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.PopulationSimulation;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityColumns;
import org.asterism.models.velocity.VelocityErrors;

/**
 * The periods of a population of stars on eccentric orbits: mu ~ Uniform(1, 10), lnsigma ~ Uniform(−2, 3), lnP ~ Normal(mu,
 * exp(lnsigma)); the rest of each orbit as in {@link KeplerBinaryModel}.
 */
public final class KeplerPopulationModel implements Generative {
    private static final ColumnRole STAR = VelocityColumns.star(true);

    private static final PopulationSimulation SIMULATION = new PopulationSimulation(
            "kepler-population",
            new RealOption("amplitude", 20.0, Bounds.POSITIVE, "km/s", "scale of the Rayleigh distribution of K"),
            (stars, truth) -> KeplerDeclaration.ofPopulation(
                    stars,
                    truth.population(),
                    new KeplerPriors(truth.amplitude(), truth.v0(), false),
                    truth.errors(),
                    new KeplerStarts(Collections.nCopies(stars.size(), KeplerStart.at(truth.period())))));

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "kepler-population",
                "distribution of the periods of stars on eccentric orbits from radial velocities",
                new Citation("Price-Whelan et al. 2017, ApJ 837, 20", "10.3847/1538-4357/aa5e50"),
                new Citation("Hogg, Myers & Bovy 2010, ApJ 725, 2166", "10.1088/0004-637X/725/2/2166"),
                new Citation("Kipping 2013, MNRAS 434, L51 (prior of e)", "10.1093/mnrasl/slt075"),
                new Citation("Markley 1995, Celest. Mech. 63, 101 (Kepler's equation)", "10.1007/BF00691917"));
    }

    @Override
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(PopulationPriors.options());
        options.addAll(PeriodRange.options());
        options.addAll(KeplerPriors.options());
        options.addAll(VelocityErrors.options());
        return options;
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(STAR, VelocityColumns.TIME, VelocityColumns.VELOCITY, VelocityColumns.ERROR);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        List<StarSeries> stars = VelocityColumns.several(request.data(), STAR, "kepler-binary");
        PeriodRange range = PeriodRange.of(request.options());
        PopulationPriors population = PopulationPriors.of(request.options());
        KeplerPriors priors = KeplerPriors.of(request.options());
        VelocityErrors errors = VelocityErrors.of(request.options());
        KeplerStarts starts = new KeplerStarts(
                stars.stream().map(star -> KeplerFit.of(star, range)).toList());
        DeclaredPosterior declared = KeplerDeclaration.ofPopulation(stars, population, priors, errors, starts);
        return KeplerAliases.ofPopulation(declared, stars, StarPrior.reach(range, population), range, priors, errors);
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return SIMULATION.options();
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        return SIMULATION.simulate(options, random);
    }
}
