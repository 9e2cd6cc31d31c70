package org.asterism.core.graph;

import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.truncatedNormal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.cos;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.reciprocal;
import static org.asterism.core.graph.expression.Expressions.sin;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.asterism.core.graph.distribution.Argument;
import org.asterism.core.graph.distribution.Domain;
import org.asterism.core.graph.distribution.Support;
import org.asterism.core.graph.distribution.Univariate;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.DensityTerms.Term;
import org.asterism.core.model.Dim;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.GraphicalModel.Plate;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Quantity;
import org.asterism.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that follows from a declaration says the same of it. */
class DeclaredPosteriorTest {
    /** Effects of coaching in eight schools and their errors (Rubin 1981, doi:10.3102/10769986006004377). */
    private static final double[] EFFECT = {28, 8, -3, 7, -1, 1, 18, 12};

    private static final double[] ERROR = {15, 10, 16, 11, 9, 11, 10, 18};
    private static final Dim SCHOOL = Dim.of("school", 8);
    private static final Dim PAIR = Dim.of("pair", 2);
    private static final Dim TRIPLE = Dim.of("triple", 3);

    private static DeclaredPosterior schools(boolean nonCentred) {
        ModelGraph m = new ModelGraph();
        Expr mu = m.random("mu", normal(0, 5)).describe("mean effect", "");
        Expr tau = m.random("tau", halfNormal(5));
        RandomVariable theta = m.random("theta", normal(mu, tau), SCHOOL);
        if (nonCentred) {
            theta.nonCentred();
        }
        m.deterministic("shrinkage", tau.over(tau.plus(10)));
        Expr sigma = m.fixed("sigma", ERROR, SCHOOL);
        m.observe("y", normal(theta, sigma), EFFECT, SCHOOL);
        return m.posterior();
    }

    private static RandomStream random(int index) {
        return RandomStream.of(71, RandomStream.Purpose.REPORT, index);
    }

    private static double[] somewhere(DeclaredPosterior posterior, long seed) {
        return new Random(seed)
                .doubles(posterior.newLogDensity().dimension(), -1.2, 1.2)
                .toArray();
    }

    private static double[] report(DeclaredPosterior posterior, double[] position) {
        double[] values = new double[size(posterior)];
        posterior.newReporter().report(position, random(0), values);
        return values;
    }

    private static int size(DeclaredPosterior posterior) {
        return posterior.variables().stream().mapToInt(v -> v.size()).sum();
    }

    private static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(Term::logDensity).sum();
    }

    @Test
    void priorDrawsHaveTheMomentsOfThePrior() {
        DeclaredPosterior posterior = schools(true);
        Predictive.Predictor predictor = posterior.newPredictor();
        RandomStream random = random(1);
        int draws = 40_000;
        double[] values = new double[size(posterior)];
        double[] sum = new double[3];
        double[] squares = new double[3];
        for (int i = 0; i < draws; i++) {
            predictor.drawPrior(random, values);
            assertEquals(values[1] / (values[1] + 10), values[10], 1e-15, "the deterministic follows");
            for (int k = 0; k < 3; k++) {
                sum[k] += values[k];
                squares[k] += values[k] * values[k];
            }
        }
        // mu, tau and the first theta, of which E θ⁴ = 3·5⁴ + 6·5²·5² + 3·3·5⁴. Five standard errors.
        double[] mean = {0, 5 * Math.sqrt(2 / Math.PI), 0};
        double[] square = {25, 25, 50};
        double[] fourth = {3 * 625, 3 * 625, 18 * 625};
        for (int k = 0; k < 3; k++) {
            double variance = square[k] - mean[k] * mean[k];
            assertEquals(mean[k], sum[k] / draws, 5 * Math.sqrt(variance / draws), "mean of " + k);
            double ofSquare = fourth[k] - square[k] * square[k];
            assertEquals(square[k], squares[k] / draws, 5 * Math.sqrt(ofSquare / draws), "square of " + k);
        }
    }

    @Test
    void predictiveDrawsFollowTheLikelihood() {
        DeclaredPosterior posterior = schools(false);
        double[] values = report(posterior, somewhere(posterior, 2));
        Predictive.Predictor predictor = posterior.newPredictor();
        RandomStream random = random(2);
        int draws = 20_000;
        double[] data = new double[8];
        double[] sum = new double[8];
        double[] squares = new double[8];
        for (int i = 0; i < draws; i++) {
            predictor.predict(values, random, data);
            for (int n = 0; n < 8; n++) {
                double z = (data[n] - values[n + 2]) / ERROR[n];
                sum[n] += z;
                squares[n] += z * z;
            }
        }
        for (int n = 0; n < 8; n++) {
            // Five standard errors of the mean and of the mean square of standard normals.
            assertEquals(0, sum[n] / draws, 5 / Math.sqrt(draws));
            assertEquals(1, squares[n] / draws, 5 * Math.sqrt(2.0 / draws));
        }
    }

    @Test
    void simulationKeepsWhatIsGiven() {
        DeclaredPosterior.Drawn drawn =
                schools(false).simulate(Map.of("tau", new double[] {1e-6}, "mu", new double[] {3}), random(3));
        Quantity theta = drawn.truth().get(2);
        assertEquals("theta", theta.variable().name());
        for (double effect : theta.values()) {
            assertEquals(3, effect, 1e-5, "ten standard deviations");
        }
        assertEquals("y", drawn.data().get(0).variable().name());
    }

    @Test
    void pointwiseLogLikelihoodsSumToTheTermOfTheLikelihood() {
        DeclaredPosterior posterior = schools(true);
        double[] position = somewhere(posterior, 4);
        double[] each = new double[8];
        posterior.newPointwise().evaluate(report(posterior, position), each);
        double term = posterior.terms(position).stream()
                .filter(t -> t.name().equals("y"))
                .findFirst()
                .orElseThrow()
                .logDensity();
        assertEquals(term, Arrays.stream(each).sum(), 1e-13 * Math.abs(term));
        double theta = report(posterior, position)[4];
        double z = (EFFECT[2] - theta) / ERROR[2];
        assertEquals(-0.5 * z * z - Math.log(ERROR[2]) - 0.5 * Math.log(2 * Math.PI), each[2], 1e-13);
    }

    @Test
    void termsSumToTheReportedLogDensity() {
        DeclaredPosterior posterior = schools(true);
        double[] position = somewhere(posterior, 5);
        double reported = posterior.newReporter().report(position, random(0), new double[size(posterior)]);
        assertEquals(
                List.of("mu", "tau", "theta", "y"),
                posterior.terms(position).stream().map(Term::name).toList());
        assertEquals(sum(posterior.terms(position)), reported, 1e-13 * Math.abs(reported));
    }

    @Test
    void theJointDensityOfReportedValuesIsTheReportedOne() {
        for (DeclaredPosterior posterior : List.of(schools(true), schools(false))) {
            double[] position = somewhere(posterior, 5);
            double[] values = new double[size(posterior)];
            double reported = posterior.newReporter().report(position, random(0), values);
            double joint = posterior.newJointDensity().applyAsDouble(values);
            assertEquals(reported, joint, 1e-13 * Math.abs(reported));
        }
    }

    @Test
    void nonCentredIsTheSameDensityInOtherCoordinates() {
        DeclaredPosterior centred = schools(false);
        DeclaredPosterior nonCentred = schools(true);
        double[] z = somewhere(nonCentred, 6);
        double[] theta = z.clone();
        double tau = Math.exp(z[1]);
        for (int n = 2; n < theta.length; n++) {
            theta[n] = z[0] + tau * z[n];
        }
        double expected = centred.newLogDensity().logDensity(theta) + 8 * Math.log(tau);
        assertEquals(expected, nonCentred.newLogDensity().logDensity(z), 1e-12 * Math.abs(expected));
        assertArrayEquals(report(centred, theta), report(nonCentred, z), 1e-14);
    }

    @Test
    void refreshedValuesAreReportedWithTheirOwnLogDensity() {
        DeclaredPosterior plain = schools(false);
        DeclaredPosterior refreshed = plain.refreshed(() -> (values, random) -> values[2] = 1.25);
        double[] position = somewhere(plain, 7);
        double[] values = new double[size(plain)];
        double reported = refreshed.newReporter().report(position, random(0), values);
        assertEquals(1.25, values[2]);
        double[] moved = position.clone();
        moved[2] = 1.25;
        assertEquals(sum(plain.terms(moved)), reported, 1e-12 * Math.abs(reported));
    }

    /** The effects integrated out: y ~ N(mu, √(tau² + sigma²)), and given all else an effect is normal too. */
    private static DeclaredPosterior integrated() {
        ModelGraph m = new ModelGraph();
        Expr mu = m.random("mu", normal(0, 5));
        Expr tau = m.random("tau", halfNormal(5));
        RandomVariable theta = m.random("theta", normal(mu, tau), SCHOOL);
        m.deterministic("twice", theta.times(2));
        Expr sigma = m.fixed("sigma", ERROR, SCHOOL);
        Expr y = m.observe("y", normal(theta, sigma), EFFECT, SCHOOL);
        Expr precision = reciprocal(square(tau)).plus(reciprocal(square(sigma)));
        Expr mean = mu.over(square(tau)).plus(y.over(square(sigma))).over(precision);
        theta.integratedOut(normal(mean, sqrt(reciprocal(precision))));
        return m.posterior();
    }

    @Test
    void whatIsIntegratedOutLeavesTheMarginalDensity() {
        DeclaredPosterior posterior = integrated();
        assertEquals(2, posterior.newLogDensity().dimension());
        for (int trial = 0; trial < 10; trial++) {
            double[] at = somewhere(posterior, 30 + trial);
            double tau = Math.exp(at[1]);
            double expected = logNormal(at[0], 0, 5) + Math.log(2) + logNormal(tau, 0, 5) + at[1];
            for (int n = 0; n < 8; n++) {
                expected += logNormal(EFFECT[n], at[0], Math.hypot(tau, ERROR[n]));
            }
            assertEquals(expected, posterior.newLogDensity().logDensity(at), 1e-12 * Math.abs(expected));
        }
    }

    @Test
    void whatIsIntegratedOutIsDrawnAfterwards() {
        DeclaredPosterior posterior = integrated();
        double[] at = {2, Math.log(4)};
        double[] values = new double[size(posterior)];
        RandomStream random = random(10);
        int draws = 20_000;
        double[] sum = new double[8];
        double[] squares = new double[8];
        var reporter = posterior.newReporter();
        for (int i = 0; i < draws; i++) {
            double logProb = reporter.report(at, random, values);
            for (int n = 0; n < 8; n++) {
                sum[n] += values[2 + n];
                squares[n] += values[2 + n] * values[2 + n];
                assertEquals(2 * values[2 + n], values[10 + n], "what follows from it follows from the draw");
            }
            if (i == 0) {
                double expected = logNormal(2, 0, 5) + Math.log(2) + logNormal(4, 0, 5);
                for (int n = 0; n < 8; n++) {
                    expected += logNormal(values[2 + n], 2, 4) + logNormal(EFFECT[n], values[2 + n], ERROR[n]);
                }
                assertEquals(expected, logProb, 1e-12 * Math.abs(expected));
            }
        }
        for (int n = 0; n < 8; n++) {
            double variance = 1 / (1 / 16.0 + 1 / (ERROR[n] * ERROR[n]));
            double mean = variance * (2 / 16.0 + EFFECT[n] / (ERROR[n] * ERROR[n]));
            // Five standard errors.
            assertEquals(mean, sum[n] / draws, 5 * Math.sqrt(variance / draws));
            double found = squares[n] / draws - sum[n] / draws * (sum[n] / draws);
            assertEquals(variance, found, 5 * variance * Math.sqrt(2.0 / draws));
        }
    }

    private static double logNormal(double x, double mean, double sd) {
        double z = (x - mean) / sd;
        return -0.5 * z * z - Math.log(sd) - 0.5 * Math.log(2 * Math.PI);
    }

    @Test
    void eightSchoolsAreDrawnAsTheyAreDeclared() {
        List<String> none = List.of();
        List<String> schools = List.of("school");
        assertEquals(
                new GraphicalModel(
                        List.of(
                                new Node("mu", Kind.RANDOM, none, "Normal", "mean effect"),
                                new Node("tau", Kind.RANDOM, none, "HalfNormal", ""),
                                new Node("theta", Kind.RANDOM, schools, "Normal", ""),
                                new Node("shrinkage", Kind.DETERMINISTIC, none, "", ""),
                                new Node("sigma", Kind.FIXED, schools, "", ""),
                                new Node("y", Kind.OBSERVED, schools, "Normal", "")),
                        List.of(new Plate("school", 8, Optional.empty())),
                        List.of(
                                new Edge("mu", "theta"),
                                new Edge("tau", "theta"),
                                new Edge("tau", "shrinkage"),
                                new Edge("theta", "y"),
                                new Edge("sigma", "y"))),
                schools(false).graphicalModel());
    }

    /** A variable in coordinates of every kind. */
    private record Case(String name, DeclaredPosterior posterior) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case declare(String name, Function<ModelGraph, ?> declaration) {
        ModelGraph m = new ModelGraph();
        java.util.Objects.requireNonNull(declaration.apply(m));
        return new Case(name, m.posterior());
    }

    static Stream<Case> coordinates() {
        Expr scale = data("", new double[] {0.5, 2, 3}, TRIPLE);
        return Stream.of(
                declare("above", m -> m.random("x", truncatedNormal(1, 2).above(-0.5), TRIPLE)),
                declare("below", m -> m.random("x", truncatedNormal(1, 2).below(0.5), TRIPLE)),
                declare(
                        "between",
                        m -> m.random("x", truncatedNormal(1, 2).above(0).below(3), TRIPLE)),
                declare("between variables", m -> {
                    Expr lower = m.random("lower", normal(0, 1), TRIPLE);
                    Expr upper = m.random("upper", uniform(lower, lower.plus(2)), TRIPLE);
                    return m.random("x", uniform(lower, upper.plus(1)), TRIPLE);
                }),
                declare("between, the same for all", m -> m.random("x", uniform(-1, 4), TRIPLE)),
                declare("ordered", m -> m.random("x", normal(0, 2), TRIPLE).ordered()),
                declare("non-centred", m -> {
                    Expr mean = m.random("mean", normal(0, 1));
                    Expr sd = m.random("sd", halfNormal(1), TRIPLE);
                    return m.random("x", normal(mean, sd), TRIPLE).nonCentred();
                }),
                declare("non-centred, of a scale for all", m -> {
                    Expr sd = m.random("sd", halfNormal(1));
                    return m.random("x", normal(0, sd), TRIPLE).nonCentred();
                }),
                declare("own map", m -> {
                    Expr mean = m.random("mean", normal(0, 1));
                    return m.random("x", truncatedNormal(1, 2).above(0), TRIPLE)
                            .sampledThrough(
                                    z -> exp(mean.plus(scale.times(z))),
                                    x -> log(x).minus(mean).over(scale));
                }),
                declare(
                        "decreasing map",
                        m -> m.random("x", truncatedNormal(1, 2).above(0), TRIPLE)
                                .sampledThrough(z -> exp(z.times(-0.7)), x -> log(x).over(-0.7))),
                declare("together", DeclaredPosteriorTest::turned));
    }

    /** Two amplitudes in coordinates that turn with a third variable and shrink with it. */
    private static RandomVariable turned(ModelGraph m) {
        RandomVariable phase = m.random("phase", normal(0, 1), PAIR);
        RandomVariable a = m.random("a", normal(0, 3), PAIR);
        RandomVariable b = m.random("b", normal(0, 3), PAIR);
        m.sampleTogether(List.of(a, b), new Coordinates() {
            @Override
            public List<Expr> values(List<Expr> at) {
                Expr size = exp(phase.times(0.3));
                return List.of(
                        size.times(cos(phase).times(at.get(0)).minus(sin(phase).times(at.get(1)))),
                        size.times(sin(phase).times(at.get(0)).plus(cos(phase).times(at.get(1)))));
            }

            @Override
            public List<Expr> coordinates(List<Expr> values) {
                Expr size = exp(phase.times(-0.3));
                return List.of(
                        size.times(
                                cos(phase).times(values.get(0)).plus(sin(phase).times(values.get(1)))),
                        size.times(
                                cos(phase).times(values.get(1)).minus(sin(phase).times(values.get(0)))));
            }

            @Override
            public Optional<Expr> logJacobian(List<Expr> at) {
                return Optional.of(phase.times(0.6));
            }
        });
        return b;
    }

    /** Central differences with steps 2h and h, extrapolated: truncation h⁴ = 1e-12, rounding 1e-16/h = 1e-13. */
    @ParameterizedTest
    @MethodSource("coordinates")
    void logJacobianIsThatOfTheReportedValues(Case of) {
        DeclaredPosterior posterior = of.posterior();
        for (int trial = 0; trial < 5; trial++) {
            double[] at = somewhere(posterior, 8 + trial);
            double logJacobian = posterior.newLogDensity().logDensity(at) - sum(posterior.terms(at));
            double determinant = determinant(jacobian(at, p -> report(posterior, p)));
            assertEquals(Math.log(Math.abs(determinant)), logJacobian, 1e-9);
        }
    }

    /** The exponential of a logarithm, or the sum of steps, loses a few digits; none is near a bound. */
    @ParameterizedTest
    @MethodSource("coordinates")
    void positionIsTheInverseOfTheReport(Case of) {
        double[] at = somewhere(of.posterior(), 17);
        assertArrayEquals(at, of.posterior().position(report(of.posterior(), at)), 1e-13);
    }

    @ParameterizedTest
    @MethodSource("coordinates")
    void startsInsideTheSupport(Case of) {
        double[] start = of.posterior().start().position();
        assertTrue(Double.isFinite(of.posterior().newLogDensity().logDensity(start)));
        for (double width : of.posterior().start().scale()) {
            assertTrue(width > 0 && width <= 1, "a width of " + width);
        }
    }

    /** The angle with the radius that no one sees: its density r e^(−r²/2) is the rest of the change of variables. */
    @Test
    void anAngleIsThatOfAPointInThePlane() {
        ModelGraph m = new ModelGraph();
        m.random("angle", new Ring(constant(0.3)), PAIR);
        DeclaredPosterior posterior = m.posterior();
        double[] at = somewhere(posterior, 21);
        double[] radius = {Math.hypot(at[0], at[2]), Math.hypot(at[1], at[3])};
        double rest = posterior.newLogDensity().logDensity(at) - sum(posterior.terms(at));
        double[][] polar = jacobian(at, p -> {
            double[] angle = report(posterior, p);
            return new double[] {angle[0], angle[1], Math.hypot(p[0], p[2]), Math.hypot(p[1], p[3])};
        });
        double expected = Math.log(Math.abs(determinant(polar)));
        for (double r : radius) {
            expected += Math.log(r) - 0.5 * r * r;
        }
        assertEquals(expected, rest, 1e-9);
        assertEquals(Math.atan2(at[2], at[0]), report(posterior, at)[0], 1e-15);
    }

    @Test
    void startsWhereTheDeclarationSays() {
        ModelGraph m = new ModelGraph();
        Expr mean = m.random("mean", normal(0, 1)).start(0.5);
        RandomVariable sd = m.random("sd", halfNormal(1)).start(2).width(0.1);
        m.random("x", normal(mean, sd), TRIPLE).nonCentred().start(1, 2, 3);
        m.random("o", normal(0, 1), PAIR).ordered().start(-1, 4);
        DeclaredPosterior posterior = m.posterior();
        assertArrayEquals(
                new double[] {0.5, 2, 1, 2, 3, -1, 4},
                report(posterior, posterior.start().position()),
                1e-14);
        // A width of 0.1 at 2 is one of 0.05 in the logarithm; the difference quotient is off by h²/6 = 2e-9 of it.
        assertEquals(0.05, posterior.start().scale()[1], 1e-9);
    }

    @Test
    void orderedPriorDrawsAreInOrderWhateverTheirMeans() {
        ModelGraph m = new ModelGraph();
        m.random("x", normal(data("", new double[] {0.3, 0, -0.3}, TRIPLE), constant(1)), TRIPLE)
                .ordered();
        DeclaredPosterior posterior = m.posterior();
        Predictive.Predictor predictor = posterior.newPredictor();
        RandomStream random = random(9);
        double[] values = new double[3];
        int draws = 20_000;
        double[] sum = new double[3];
        for (int i = 0; i < draws; i++) {
            predictor.drawPrior(random, values);
            assertTrue(values[0] <= values[1] && values[1] <= values[2]);
            for (int k = 0; k < 3; k++) {
                sum[k] += values[k] / draws;
            }
        }
        // ∫ over x₁ < x₂ < x₃, on a grid of 0.05: the error of the rule of rectangles is far below that of the draws.
        double[] expected = new double[3];
        double total = 0;
        for (double x = -5; x < 5; x += 0.05) {
            for (double y = x + 0.025; y < 5; y += 0.05) {
                for (double z = y + 0.025; z < 5; z += 0.05) {
                    double w = Math.exp(-0.5 * ((x - 0.3) * (x - 0.3) + y * y + (z + 0.3) * (z + 0.3)));
                    total += w;
                    expected[0] += w * x;
                    expected[1] += w * y;
                    expected[2] += w * z;
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            // The elements spread by less than 0.75; five standard errors, and half a step of the grid squared.
            assertEquals(expected[k] / total, sum[k], 5 * 0.75 / Math.sqrt(draws) + 0.002, "element " + k);
        }
    }

    private static double[][] jacobian(double[] at, Function<double[], double[]> map) {
        int size = at.length;
        double h = 1e-3;
        double[][] columns = new double[size][];
        for (int j = 0; j < size; j++) {
            double[] fine = quotient(at, j, h, map);
            double[] coarse = quotient(at, j, 2 * h, map);
            columns[j] = new double[size];
            for (int i = 0; i < size; i++) {
                columns[j][i] = (4 * fine[i] - coarse[i]) / 3;
            }
        }
        return columns;
    }

    private static double[] quotient(double[] at, int j, double h, Function<double[], double[]> map) {
        double[] up = at.clone();
        double[] down = at.clone();
        up[j] += h;
        down[j] -= h;
        double[] above = map.apply(up);
        double[] below = map.apply(down);
        double[] quotient = new double[above.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = (above[i] - below[i]) / (2 * h);
        }
        return quotient;
    }

    /** By elimination with the greatest pivot. */
    private static double determinant(double[][] matrix) {
        int size = matrix.length;
        double determinant = 1;
        for (int k = 0; k < size; k++) {
            int pivot = k;
            for (int i = k + 1; i < size; i++) {
                pivot = Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k]) ? i : pivot;
            }
            double[] row = matrix[pivot];
            matrix[pivot] = matrix[k];
            matrix[k] = row;
            determinant *= pivot == k ? row[k] : -row[k];
            for (int i = k + 1; i < size; i++) {
                double factor = matrix[i][k] / row[k];
                for (int j = k; j < size; j++) {
                    matrix[i][j] -= factor * row[j];
                }
            }
        }
        return determinant;
    }

    /** A density on the circle: p = (1 + c cos x)/2π. */
    private static final class Ring extends Univariate {
        private final Expr c;

        Ring(Expr c) {
            super("Ring", new Argument("c", c, Domain.PROBABILITY));
            this.c = c;
        }

        @Override
        public Support support() {
            return new Support.Circle();
        }

        @Override
        public Expr logDensity(Expr x) {
            return log(c.times(cos(x)).plus(1)).minus(Math.log(2 * Math.PI));
        }

        @Override
        public double draw(double[] arguments, RandomGenerator random) {
            while (true) {
                double x = Math.PI * (2 * random.nextDouble() - 1);
                if (random.nextDouble() * 2 < 1 + arguments[0] * Math.cos(x)) {
                    return x;
                }
            }
        }

        @Override
        public double centre(double[] arguments) {
            return 0;
        }
    }
}
