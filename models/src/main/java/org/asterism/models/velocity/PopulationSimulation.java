package org.asterism.models.velocity;

import java.util.ArrayList;
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

/**
 * Simulates the velocities of a population of stars, whatever the shape of their orbits. Immutable.
 *
 * @param model its id
 * @param amplitude the option of how large the velocities' amplitudes are
 * @param design declares the stars that are simulated
 */
public record PopulationSimulation(String model, RealOption amplitude, Design design) {
    private static final IntegerOption STARS =
            IntegerOption.of("n", 14, Bounds.closed(2, 1_000_000), "number of stars");
    private static final IntegerOption VISITS =
            IntegerOption.of("visits", 23, Bounds.closed(4, 1_000_000), "velocities of each star");
    private static final RealOption MU = RealOption.of("mu", 1.8, Bounds.ANY, "true mean of lnP");
    private static final RealOption LN_SIGMA =
            RealOption.of("lnsigma", -1.2, Bounds.closed(-30, 30), "true ln of the standard deviation of lnP");
    private static final RealOption V0 =
            new RealOption("v0", 50.0, Bounds.POSITIVE, "km/s", "standard deviation of v0");

    /**
     * True values that the stars are drawn with.
     *
     * @param population bounds around the true mean and width of lnP
     * @param period the median one, in days
     * @param amplitude scale of the amplitudes, in km/s
     * @param v0 standard deviation of the mean velocities, in km/s
     * @param errors of the velocities
     */
    public record Truth(
            PopulationPriors population, double period, double amplitude, double v0, VelocityErrors errors) {}

    /** Declares a population. */
    @FunctionalInterface
    public interface Design {
        /** The model of stars that are observed at their dates. */
        DeclaredPosterior of(List<StarSeries> stars, Truth truth);
    }

    /** What can be set. */
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(List.of(STARS, VISITS, MU, LN_SIGMA, amplitude, V0));
        options.addAll(VelocitySimulation.options());
        return options;
    }

    /** Simulates one population. */
    public Simulation simulate(Options options, RandomGenerator random) {
        int size = Math.toIntExact(options.get(STARS));
        List<StarSeries> stars = VelocitySimulation.stars(size, Math.toIntExact(options.get(VISITS)), options, random);
        double mu = options.get(MU);
        double lnSigma = options.get(LN_SIGMA);
        Map<String, double[]> hyper = Map.of("mu", new double[] {mu}, "lnsigma", new double[] {lnSigma});
        Truth truth = new Truth(
                new PopulationPriors(mu - 1, mu + 1, lnSigma - 1, lnSigma + 1),
                Math.exp(mu),
                options.get(amplitude),
                options.get(V0),
                VelocitySimulation.errors(options));
        DeclaredPosterior declared = design.of(stars, truth);
        return VelocitySimulation.simulation(
                model, stars, declared.simulate(VelocitySimulation.given(hyper, options, size), random));
    }
}
