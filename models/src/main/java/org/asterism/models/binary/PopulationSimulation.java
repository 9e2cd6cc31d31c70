package org.asterism.models.binary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Simulates the velocities of a population of binary stars. */
final class PopulationSimulation {
    private static final IntegerOption STARS =
            IntegerOption.of("n", 14, Bounds.closed(2, 1_000_000), "number of stars");
    private static final IntegerOption VISITS =
            IntegerOption.of("visits", 23, Bounds.closed(4, 1_000_000), "velocities of each star");
    private static final RealOption BASELINE =
            new RealOption("baseline", 200.0, Bounds.POSITIVE, "d", "time from a star's first velocity to its last");
    private static final RealOption MU = RealOption.of("mu", 1.8, Bounds.ANY, "true mean of lnP");
    private static final RealOption LN_SIGMA =
            RealOption.of("lnsigma", -1.2, Bounds.closed(-30, 30), "true ln of the standard deviation of lnP");
    private static final RealOption AMPLITUDE =
            new RealOption("amplitude", 20.0, Bounds.POSITIVE, "km/s", "standard deviation of a and b");
    private static final RealOption V0 =
            new RealOption("v0", 50.0, Bounds.POSITIVE, "km/s", "standard deviation of v0");
    private static final RealOption ERROR =
            new RealOption("velocity_error", 0.5, Bounds.POSITIVE, "km/s", "standard error of every velocity");

    private PopulationSimulation() {}

    static List<Option<?>> options() {
        return List.of(STARS, VISITS, BASELINE, MU, LN_SIGMA, AMPLITUDE, V0, ERROR);
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        int stars = Math.toIntExact(options.get(STARS));
        int visits = Math.toIntExact(options.get(VISITS));
        int rows = Math.multiplyExact(stars, visits);
        double[] date = new double[rows];
        double[] velocity = new double[rows];
        double[] error = new double[rows];
        Arrays.fill(error, options.get(ERROR));
        String[] name = new String[rows];
        double[][] truth = new double[4][stars];
        List<String> names = new ArrayList<>();
        int digits = Integer.toString(stars).length();
        for (int n = 0; n < stars; n++) {
            String number = Integer.toString(n + 1);
            names.add("star" + "0".repeat(digits - number.length()) + number);
            truth[0][n] = options.get(MU) + Math.exp(options.get(LN_SIGMA)) * random.nextGaussian();
            truth[1][n] = options.get(AMPLITUDE) * random.nextGaussian();
            truth[2][n] = options.get(AMPLITUDE) * random.nextGaussian();
            truth[3][n] = options.get(V0) * random.nextGaussian();
            double[] orbit = {Math.exp(truth[0][n]), truth[1][n], truth[2][n], truth[3][n]};
            double[] starDate = new double[visits];
            double[] starVelocity = new double[visits];
            OrbitSimulation.simulate(orbit, options.get(ERROR), options.get(BASELINE), random, starDate, starVelocity);
            System.arraycopy(starDate, 0, date, n * visits, visits);
            System.arraycopy(starVelocity, 0, velocity, n * visits, visits);
            Arrays.fill(name, n * visits, (n + 1) * visits, names.get(n));
        }
        Table table = new Table(
                Provenance.made("simulation of binary-population"),
                RowLabels.counting("row", 1, rows),
                List.of(
                        new TextColumn("star", "", name),
                        new RealColumn("JD", "d", date),
                        new RealColumn("velocity", "km/s", velocity),
                        new RealColumn("velocity_error", "km/s", error)));
        List<Variable> variables = BinaryVariables.ofPopulation(Dim.of("star", names));
        List<Quantity> quantities = new ArrayList<>(List.of(
                Quantity.of(variables.get(0), options.get(MU)), Quantity.of(variables.get(1), options.get(LN_SIGMA))));
        for (int k = 0; k < truth.length; k++) {
            quantities.add(new Quantity(variables.get(2 + k), truth[k]));
        }
        return new Simulation(table, quantities);
    }
}
