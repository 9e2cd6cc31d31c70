package org.asterism.models.kepler;

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
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocitySimulation;

/** Simulates the velocities of one star on an eccentric orbit. */
final class KeplerSimulation {
    private static final IntegerOption VISITS =
            IntegerOption.of("n", 36, Bounds.closed(4, 1_000_000), "number of velocities");
    private static final RealOption PERIOD = new RealOption("P", 5.0, Bounds.POSITIVE, "d", "true period");
    private static final RealOption ECCENTRICITY =
            RealOption.of("e", 0.4, new Bounds(0, true, 1, false), "true eccentricity");
    private static final RealOption ARGUMENT =
            new RealOption("omega", 1.0, Bounds.closed(-Math.PI, Math.PI), "rad", "true argument of the pericentre");
    private static final RealOption ANOMALY =
            new RealOption("M0", 0.5, Bounds.closed(-Math.PI, Math.PI), "rad", "true mean anomaly at the first date");
    private static final RealOption AMPLITUDE =
            new RealOption("K", 20.0, Bounds.POSITIVE, "km/s", "true semi-amplitude of the velocity");
    private static final RealOption V0 =
            new RealOption("v0", 15.0, Bounds.ANY, "km/s", "true velocity of the centre of mass");

    private KeplerSimulation() {}

    static List<Option<?>> options() {
        List<Option<?>> options =
                new ArrayList<>(List.of(VISITS, PERIOD, ECCENTRICITY, ARGUMENT, ANOMALY, AMPLITUDE, V0));
        options.addAll(VelocitySimulation.options());
        return options;
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        double period = options.get(PERIOD);
        StarSeries visits = VelocitySimulation.visits("", Math.toIntExact(options.get(VISITS)), options, random);
        Map<String, double[]> orbit = Map.of(
                "P", new double[] {period},
                "e", new double[] {options.get(ECCENTRICITY)},
                "omega", new double[] {options.get(ARGUMENT)},
                "M0", new double[] {options.get(ANOMALY)},
                "K", new double[] {options.get(AMPLITUDE)},
                "v0", new double[] {options.get(V0)});
        // The priors play no role where everything is given; the period only has to be in its range.
        DeclaredPosterior design = KeplerDeclaration.ofOne(
                visits,
                new PeriodPrior(new PeriodRange(0.5 * period, 2 * period), false),
                new KeplerPriors(1, 1, false),
                VelocitySimulation.errors(options),
                KeplerStart.at(period));
        return VelocitySimulation.simulation(
                "kepler-binary", List.of(visits), design.simulate(VelocitySimulation.given(orbit, options, 1), random));
    }
}
