package org.asterism.models.binary;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Simulates the velocities of one binary star. */
final class BinarySimulation {
    private static final IntegerOption VISITS =
            IntegerOption.of("n", 36, Bounds.closed(4, 1_000_000), "number of velocities");
    private static final RealOption BASELINE =
            new RealOption("baseline", 200.0, Bounds.POSITIVE, "d", "time from the first to the last");
    private static final RealOption PERIOD = new RealOption("P", 5.0, Bounds.POSITIVE, "d", "true period");
    private static final RealOption A = new RealOption("a", 10.0, Bounds.ANY, "km/s", "true amplitude of the cosine");
    private static final RealOption B = new RealOption("b", -20.0, Bounds.ANY, "km/s", "true amplitude of the sine");
    private static final RealOption V0 = new RealOption("v0", 15.0, Bounds.ANY, "km/s", "true mean velocity");
    private static final RealOption ERROR =
            new RealOption("velocity_error", 0.5, Bounds.POSITIVE, "km/s", "standard error of every velocity");

    private BinarySimulation() {}

    static List<Option<?>> options() {
        return List.of(VISITS, BASELINE, PERIOD, A, B, V0, ERROR);
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        int visits = Math.toIntExact(options.get(VISITS));
        double[] orbit = {options.get(PERIOD), options.get(A), options.get(B), options.get(V0)};
        double[] date = new double[visits];
        double[] velocity = new double[visits];
        double[] error = new double[visits];
        Arrays.fill(error, options.get(ERROR));
        OrbitSimulation.simulate(orbit, options.get(ERROR), options.get(BASELINE), random, date, velocity);
        Table table = new Table(
                Provenance.made("simulation of binary"),
                RowLabels.counting("row", 1, visits),
                List.of(
                        new RealColumn("JD", "d", date),
                        new RealColumn("velocity", "km/s", velocity),
                        new RealColumn("velocity_error", "km/s", error)));
        List<Variable> variables = BinaryVariables.ofOne();
        return new Simulation(
                table,
                List.of(
                        Quantity.of(variables.get(0), orbit[0]),
                        Quantity.of(variables.get(1), Math.log(orbit[0])),
                        Quantity.of(variables.get(2), orbit[1]),
                        Quantity.of(variables.get(3), orbit[2]),
                        Quantity.of(variables.get(4), orbit[3])));
    }
}
