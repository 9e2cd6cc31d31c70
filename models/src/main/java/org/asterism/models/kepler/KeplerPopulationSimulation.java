package org.asterism.models.kepler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocitySimulation;

/** Simulates the velocities of a population of stars on eccentric orbits. */
final class KeplerPopulationSimulation {
    private static final IntegerOption STARS =
            IntegerOption.of("n", 14, Bounds.closed(2, 1_000_000), "number of stars");
    private static final IntegerOption VISITS =
            IntegerOption.of("visits", 23, Bounds.closed(4, 1_000_000), "velocities of each star");
    private static final RealOption MU = RealOption.of("mu", 1.8, Bounds.ANY, "true mean of lnP");
    private static final RealOption LN_SIGMA =
            RealOption.of("lnsigma", -1.2, Bounds.closed(-30, 30), "true ln of the standard deviation of lnP");
    private static final RealOption AMPLITUDE =
            new RealOption("amplitude", 20.0, Bounds.POSITIVE, "km/s", "scale of the Rayleigh distribution of K");
    private static final RealOption V0 =
            new RealOption("v0", 50.0, Bounds.POSITIVE, "km/s", "standard deviation of v0");

    private KeplerPopulationSimulation() {}

    static List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(List.of(STARS, VISITS, MU, LN_SIGMA, AMPLITUDE, V0));
        options.addAll(VelocitySimulation.options());
        return options;
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        int size = Math.toIntExact(options.get(STARS));
        List<StarSeries> stars = VelocitySimulation.stars(size, Math.toIntExact(options.get(VISITS)), options, random);
        double mu = options.get(MU);
        double lnSigma = options.get(LN_SIGMA);
        Map<String, double[]> hyper = Map.of("mu", new double[] {mu}, "lnsigma", new double[] {lnSigma});
        DeclaredPosterior design = KeplerDeclaration.ofPopulation(
                stars,
                new PopulationPriors(mu - 1, mu + 1, lnSigma - 1, lnSigma + 1),
                new KeplerPriors(options.get(AMPLITUDE), options.get(V0), false),
                VelocitySimulation.errors(options),
                new KeplerStarts(Collections.nCopies(size, KeplerStart.at(Math.exp(mu)))));
        return VelocitySimulation.simulation(
                "kepler-population", stars, design.simulate(VelocitySimulation.given(hyper, options, size), random));
    }
}
