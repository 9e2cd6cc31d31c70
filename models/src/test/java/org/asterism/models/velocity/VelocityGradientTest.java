package org.asterism.models.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Variable;
import org.asterism.core.random.RandomStream;
import org.asterism.models.Differences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At draws from the prior, whose coordinates are worked out here once more, the report gives the draw back and the gradient
 * is that of differences. The errors are 30 km/s, as large as the amplitudes: then the density is some hundreds, whose
 * rounding leaves the differences their digits; and orbits more eccentric than 0.9 are left out, whose pericentre passage is
 * too sharp for differences.
 */
class VelocityGradientTest {
    private static final int DRAWS = 8;

    static Stream<VelocityCase> cases() {
        return VelocityCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientIsThatOfDifferencesAtPriorDraws(VelocityCase model) {
        Table table = model.visits(Map.of("velocity_error", "30"));
        DeclaredPosterior posterior = model.posterior(table);
        RandomStream random = RandomStream.of(11, RandomStream.Purpose.SIMULATION, 0);
        int size = posterior.variables().stream().mapToInt(Variable::size).sum();
        double[] values = new double[size];
        double[] reported = new double[size];
        int checked = 0;
        while (checked < DRAWS) {
            posterior.newPredictor().drawPrior(random, values);
            Map<String, double[]> draw = split(posterior, values);
            if (draw.containsKey("e") && Arrays.stream(draw.get("e")).max().orElseThrow() > 0.9) {
                continue;
            }
            double[] at = new Inverse(model, table, draw).coordinates();
            posterior.newReporter().report(at, random, reported);
            for (int i = 0; i < size; i++) {
                // Angles and phases of ten turns lose a factor of a hundred, the logit near its ends another.
                assertEquals(values[i], reported[i], 1e-10 * Math.max(1, Math.abs(values[i])), "value " + i);
            }
            check((Differentiable) posterior.newLogDensity(), at);
            checked++;
        }
    }

    private static void check(Differentiable density, double[] at) {
        double[] gradient = new double[at.length];
        density.logDensityAndGradient(at, gradient);
        for (int i = 0; i < at.length; i++) {
            Differences difference = Differences.of(density, at, i, 0.02 * Math.max(1, 0.1 * Math.abs(at[i])));
            double size = Math.max(1, Math.abs(gradient[i]));
            assertTrue(difference.error() < 1e-7 * size, difference + " of coordinate " + i);
            assertEquals(difference.value(), gradient[i], 1e-8 * size + difference.error(), "coordinate " + i);
        }
    }

    private static Map<String, double[]> split(DeclaredPosterior posterior, double[] values) {
        Map<String, double[]> split = new LinkedHashMap<>();
        int offset = 0;
        for (Variable variable : posterior.variables()) {
            split.put(variable.name(), Arrays.copyOfRange(values, offset, offset + variable.size()));
            offset += variable.size();
        }
        return split;
    }

    /** The coordinates of a draw, plainly. */
    private record Inverse(VelocityCase model, Table table, Map<String, double[]> draw) {
        double[] coordinates() {
            boolean ofOne = draw.containsKey("P");
            DoubleStream all = ofOne
                    ? bounded("P")
                    : DoubleStream.concat(
                            DoubleStream.concat(bounded("mu"), bounded("lnsigma")), Arrays.stream(draw.get("lnP")));
            double[] period = ofOne
                    ? draw.get("P")
                    : Arrays.stream(draw.get("lnP")).map(Math::exp).toArray();
            for (double[] each : orbit(period)) {
                all = DoubleStream.concat(all, Arrays.stream(each));
            }
            all = DoubleStream.concat(all, Arrays.stream(draw.get("v0")));
            for (String name : List.of("s", "nu")) {
                all = DoubleStream.concat(
                        all,
                        Arrays.stream(draw.getOrDefault(name, new double[0])).map(Math::log));
            }
            return all.toArray();
        }

        private DoubleStream bounded(String name) {
            double lower = Double.parseDouble(model.options().get(name + ".lower"));
            double upper = Double.parseDouble(model.options().get(name + ".upper"));
            double value = draw.get(name)[0];
            return DoubleStream.of(Math.log((value - lower) / (upper - value)));
        }

        private double[][] orbit(double[] period) {
            if (draw.containsKey("A")) {
                double phi = draw.get("phi")[0];
                return new double[][] {{Math.log(draw.get("A")[0])}, {1.3 * Math.cos(phi), 1.3 * Math.sin(phi)}};
            }
            double[][] each = new double[draw.containsKey("e") ? 4 : 2][period.length];
            for (int n = 0; n < period.length; n++) {
                double[] of = draw.containsKey("e") ? eccentric(period[n], n) : circular(period[n], n);
                for (int k = 0; k < each.length; k++) {
                    each[k][n] = of[k];
                }
            }
            return each;
        }

        /** a cos(2πt/P) + b sin(2πt/P) is a' cos(2π(t − shift)/P) + b' sin(2π(t − shift)/P). */
        private double[] circular(double period, int star) {
            double angle = 2 * Math.PI * shift(star) / period;
            double a = draw.get("a")[star];
            double b = draw.get("b")[star];
            return new double[] {a * Math.cos(angle) + b * Math.sin(angle), b * Math.cos(angle) - a * Math.sin(angle)};
        }

        private double[] eccentric(double period, int star) {
            double e = draw.get("e")[star];
            double omega = draw.get("omega")[star];
            double radius = Math.sqrt(e / (1 - e));
            double longitude = draw.get("M0")[star] + omega + 2 * Math.PI * shift(star) / period;
            double k = draw.get("K")[star];
            return new double[] {
                radius * Math.cos(omega), radius * Math.sin(omega), k * Math.cos(longitude), -k * Math.sin(longitude)
            };
        }

        /** The mean of the dates less the first: all errors are equal, and stars have as many visits each. */
        private double shift(int star) {
            RealColumn date = (RealColumn) table.column("JD").orElseThrow();
            int visits = date.size() / draw.get("v0").length;
            double sum = 0;
            for (int i = 0; i < visits; i++) {
                sum += date.value(star * visits + i) - date.value(star * visits);
            }
            return sum / visits;
        }
    }
}
