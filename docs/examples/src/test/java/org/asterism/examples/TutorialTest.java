package org.asterism.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.DensityTerms.Term;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.models.binary.BinaryModel;
import org.asterism.models.binary.BinaryPopulationModel;
import org.asterism.models.cluster.ClusterModel;
import org.junit.jupiter.api.Test;

/** The tutorial's models, written plainly, have the log density that the product's models report. */
class TutorialTest {
    private static Table table(int rows, List<? extends org.asterism.core.data.Column> columns) {
        return new Table(Provenance.made("test"), RowLabels.counting("row", 1, rows), columns);
    }

    private static Posterior product(Model model, Table table) {
        return model.posterior(new ModelRequest(
                RoleMatcher.match(table, model.columns(), Map.of()), Options.defaults(model.options())));
    }

    private static void assertSame(DeclaredPosterior plain, Posterior product) {
        Random random = new Random(6);
        RandomStream report = RandomStream.of(7, RandomStream.Purpose.REPORT, 0);
        double[] values = new double[size(product.variables())];
        int compared = 0;
        for (int trial = 0; trial < 20; trial++) {
            double[] at = product.start().position().clone();
            for (int i = 0; i < at.length; i++) {
                at[i] += product.start().scale()[i] * random.nextGaussian();
            }
            double expected = product.newReporter().report(at, report, values);
            Map<String, double[]> named = new HashMap<>();
            int offset = 0;
            for (Variable variable : product.variables()) {
                named.put(variable.name(), Arrays.copyOfRange(values, offset, offset + variable.size()));
                offset += variable.size();
            }
            double found = plain.terms(plain.position(inOrderOf(plain, named))).stream()
                    .mapToDouble(Term::logDensity)
                    .sum();
            // Orbits are compared at phases of hundreds of turns, whose rounding the small errors enlarge.
            assertEquals(expected, found, 1e-9 * (Math.abs(expected) + 1));
            compared++;
        }
        assertTrue(compared > 0);
    }

    private static double[] inOrderOf(DeclaredPosterior plain, Map<String, double[]> named) {
        double[] values = new double[size(plain.variables())];
        int offset = 0;
        for (Variable variable : plain.variables()) {
            double[] own = named.get(variable.name());
            System.arraycopy(own, 0, values, offset, own.length);
            offset += own.length;
        }
        return values;
    }

    private static int size(List<Variable> variables) {
        return variables.stream().mapToInt(Variable::size).sum();
    }

    @Test
    void clusterIsTheProducts() {
        double[] parallax = {2.0, 1.7, 2.4, 0.3};
        double[] error = {0.1, 0.3, 0.2, 0.4};
        assertSame(
                Tutorial.cluster(parallax, error),
                product(
                        new ClusterModel(),
                        table(
                                4,
                                List.of(
                                        new RealColumn("parallax", "mas", parallax),
                                        new RealColumn("parallax_error", "mas", error)))));
    }

    /** Two stars of eight visits each. */
    private static final int[] OF = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};

    private static double[] times() {
        double[] times = new Random(8).doubles(16, 0, 60).toArray();
        times[0] = 0;
        times[8] = 0;
        return times;
    }

    private static double[] velocities(double[] times) {
        double[] velocity = new double[16];
        Random random = new Random(9);
        for (int i = 0; i < 16; i++) {
            double turns = times[i] / (OF[i] == 0 ? 3.3 : 7.1);
            velocity[i] = 20 * Math.sin(2 * Math.PI * turns + 0.4) - 12 + 0.5 * random.nextGaussian();
        }
        return velocity;
    }

    private static double[] errors(int size) {
        double[] errors = new double[size];
        Arrays.fill(errors, 0.5);
        return errors;
    }

    @Test
    void binaryIsTheProducts() {
        double[] time = Arrays.copyOf(times(), 8);
        double[] velocity = Arrays.copyOf(velocities(times()), 8);
        assertSame(
                Tutorial.binary(time, velocity, errors(8)),
                product(
                        new BinaryModel(),
                        table(
                                8,
                                List.of(
                                        new RealColumn("time", "d", time),
                                        new RealColumn("velocity", "km/s", velocity),
                                        new RealColumn("velocity_error", "km/s", errors(8))))));
    }

    @Test
    void populationIsTheProducts() {
        double[] time = times();
        double[] velocity = velocities(time);
        String[] names =
                Arrays.stream(OF).mapToObj(star -> star == 0 ? "A" : "B").toArray(String[]::new);
        assertSame(
                Tutorial.population(2, OF, time, velocity, errors(16)),
                product(
                        new BinaryPopulationModel(),
                        table(
                                16,
                                List.of(
                                        new TextColumn("star", "", names),
                                        new RealColumn("time", "d", time),
                                        new RealColumn("velocity", "km/s", velocity),
                                        new RealColumn("velocity_error", "km/s", errors(16))))));
    }
}
