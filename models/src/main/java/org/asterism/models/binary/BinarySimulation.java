package org.asterism.models.binary;

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
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocitySimulation;

/** Simulates the velocities of one binary star. */
final class BinarySimulation {
    private static final IntegerOption VISITS =
            IntegerOption.of("n", 36, Bounds.closed(4, 1_000_000), "number of velocities");
    private static final RealOption PERIOD = new RealOption("P", 5.0, Bounds.POSITIVE, "d", "true period");
    private static final RealOption A = new RealOption("a", 10.0, Bounds.ANY, "km/s", "true amplitude of the cosine");
    private static final RealOption B = new RealOption("b", -20.0, Bounds.ANY, "km/s", "true amplitude of the sine");
    private static final RealOption V0 = new RealOption("v0", 15.0, Bounds.ANY, "km/s", "true mean velocity");

    private BinarySimulation() {}

    static List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(List.of(VISITS, PERIOD, A, B, V0));
        options.addAll(VelocitySimulation.options());
        return options;
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        double period = options.get(PERIOD);
        StarSeries visits = VelocitySimulation.visits("", Math.toIntExact(options.get(VISITS)), options, random);
        Map<String, double[]> orbit = Map.of(
                "P", new double[] {period},
                "a", new double[] {options.get(A)},
                "b", new double[] {options.get(B)},
                "v0", new double[] {options.get(V0)});
        // The priors play no role where everything is given; the period only has to be in its range.
        DeclaredPosterior design = BinaryDeclaration.linear(
                visits,
                new PeriodRange(0.5 * period, 2 * period),
                new OrbitPriors(1, 1),
                VelocitySimulation.errors(options),
                OrbitStart.at(period));
        return VelocitySimulation.simulation(
                "binary", List.of(visits), design.simulate(VelocitySimulation.given(orbit, options, 1), random));
    }
}
