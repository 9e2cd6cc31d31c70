package org.asterism.models.binary;

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
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.PopulationSimulation;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityColumns;
import org.asterism.models.velocity.VelocityErrors;

/**
 * The periods of a population of binary stars: mu ~ Uniform(1, 10), lnsigma ~ Uniform(−2, 3), lnP ~ Normal(mu,
 * exp(lnsigma)); the orbit of each star as in {@link BinaryModel}.
 */
public final class BinaryPopulationModel implements Generative {
    private static final ColumnRole STAR = VelocityColumns.star(true);

    private static final PopulationSimulation SIMULATION = new PopulationSimulation(
            "binary-population",
            new RealOption("amplitude", 20.0, Bounds.POSITIVE, "km/s", "standard deviation of a and b"),
            (stars, truth) -> PopulationDeclaration.posterior(
                    stars,
                    truth.population(),
                    new OrbitPriors(truth.amplitude(), truth.v0()),
                    truth.errors(),
                    Collections.nCopies(stars.size(), OrbitStart.at(truth.period()))));

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "binary-population",
                "distribution of the periods of binary stars from radial velocities",
                new Citation("Price-Whelan et al. 2017, ApJ 837, 20", "10.3847/1538-4357/aa5e50"),
                new Citation("Hogg, Myers & Bovy 2010, ApJ 725, 2166", "10.1088/0004-637X/725/2/2166"));
    }

    @Override
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(PopulationPriors.options());
        options.addAll(PeriodRange.options());
        options.add(Marginal.OPTION);
        options.addAll(OrbitPriors.options());
        options.addAll(VelocityErrors.options());
        return options;
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(STAR, VelocityColumns.TIME, VelocityColumns.VELOCITY, VelocityColumns.ERROR);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        List<StarSeries> stars = VelocityColumns.several(request.data(), STAR, "binary");
        PeriodRange range = PeriodRange.of(request.options());
        PopulationPriors population = PopulationPriors.of(request.options());
        OrbitPriors priors = OrbitPriors.of(request.options());
        VelocityErrors errors = VelocityErrors.of(request.options());
        if (request.options().get(Marginal.OPTION)) {
            return Marginal.ofPopulation(stars, population, range, priors, errors);
        }
        DeclaredPosterior declared = PopulationDeclaration.posterior(
                stars,
                population,
                priors,
                errors,
                stars.stream().map(star -> OrbitStart.of(star, range)).toList());
        return Aliases.ofPopulation(declared, stars, population, range, priors, errors);
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
