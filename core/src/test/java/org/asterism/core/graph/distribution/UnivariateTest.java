package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.distribution.Distributions.beta;
import static org.asterism.core.graph.distribution.Distributions.cauchy;
import static org.asterism.core.graph.distribution.Distributions.exponential;
import static org.asterism.core.graph.distribution.Distributions.gamma;
import static org.asterism.core.graph.distribution.Distributions.halfCauchy;
import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.halfStudentT;
import static org.asterism.core.graph.distribution.Distributions.inverseGamma;
import static org.asterism.core.graph.distribution.Distributions.laplace;
import static org.asterism.core.graph.distribution.Distributions.logNormal;
import static org.asterism.core.graph.distribution.Distributions.logUniform;
import static org.asterism.core.graph.distribution.Distributions.logistic;
import static org.asterism.core.graph.distribution.Distributions.mixture;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.studentT;
import static org.asterism.core.graph.distribution.Distributions.truncated;
import static org.asterism.core.graph.distribution.Distributions.truncatedNormal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.distribution.Distributions.vonMises;
import static org.asterism.core.graph.distribution.Distributions.weibull;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.CauchyDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.LaplaceDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.LogisticDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.apache.commons.math3.special.Gamma;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every distribution of real numbers keeps the contract of {@link Univariate}. */
class UnivariateTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final int DRAWS = 20_000;
    /** Kolmogorov's limit for a chance of 1e-6: √(−½ ln(½ 1e-6)). There are some fifty cases. */
    private static final double KOLMOGOROV = 2.7;
    /** So many standard errors are exceeded with a chance below 1e-6. */
    private static final double ERRORS = 5;

    static Stream<Case> cases() {
        Stream.Builder<Case> all = Stream.builder();
        all.add(Case.of("normal", p -> normal(p.get(0), p.get(1)), log(new NormalDistribution(1.5, 0.3)), 1.5, 0.3));
        all.add(Case.of(
                "halfNormal",
                p -> halfNormal(p.get(0)),
                x -> new NormalDistribution(0, 2).logDensity(x) + Math.log(2),
                2));
        all.add(Case.of(
                "logNormal", p -> logNormal(p.get(0), p.get(1)), log(new LogNormalDistribution(-1, 0.7)), -1, 0.7));
        all.add(Case.of("uniform", p -> uniform(p.get(0), p.get(1)), log(new UniformRealDistribution(-3, 2)), -3, 2));
        all.add(Case.of(
                "logUniform",
                p -> logUniform(p.get(0), p.get(1)),
                x -> -Math.log(x) - Math.log(Math.log(2000)),
                0.05,
                100));
        all.add(Case.of("exponential", p -> exponential(p.get(0)), log(new ExponentialDistribution(0.4)), 2.5));
        all.add(Case.of("cauchy", p -> cauchy(p.get(0), p.get(1)), log(new CauchyDistribution(-1, 2)), -1, 2));
        all.add(Case.of(
                "halfCauchy",
                p -> halfCauchy(p.get(0)),
                x -> new CauchyDistribution(0, 3).logDensity(x) + Math.log(2),
                3));
        for (double nu : new double[] {0.7, 4, 300}) {
            all.add(Case.of(
                    "studentT",
                    p -> studentT(p.get(0), p.get(1), p.get(2)),
                    x -> new TDistribution(nu).logDensity((x - 2) / 0.5) - Math.log(0.5),
                    nu,
                    2,
                    0.5));
        }
        all.add(Case.of(
                "halfStudentT",
                p -> halfStudentT(p.get(0), p.get(1)),
                x -> new TDistribution(5).logDensity(x / 2) - Math.log(2) + Math.log(2),
                5,
                2));
        for (double shape : new double[] {0.01, 0.5, 1, 3, 2000}) {
            all.add(Case.of("gamma", p -> gamma(p.get(0), p.get(1)), x -> logGamma(shape, 2, x), shape, 2));
        }
        for (double shape : new double[] {0.3, 6}) {
            all.add(Case.of(
                    "inverseGamma",
                    p -> inverseGamma(p.get(0), p.get(1)),
                    x -> logGamma(shape, 1.5, 1 / x) - 2 * Math.log(x),
                    shape,
                    1.5));
        }
        for (double[] p : new double[][] {{0.5, 0.5}, {2, 5}, {1, 1}, {300, 20}}) {
            all.add(Case.of(
                    "beta", q -> beta(q.get(0), q.get(1)), x -> new BetaDistribution(p[0], p[1]).logDensity(x), p));
        }
        for (double[] p : new double[][] {{0.6, 2}, {3, 0.5}}) {
            all.add(Case.of(
                    "weibull",
                    q -> weibull(q.get(0), q.get(1)),
                    x -> new WeibullDistribution(p[0], p[1]).logDensity(x),
                    p));
        }
        all.add(Case.of("laplace", p -> laplace(p.get(0), p.get(1)), log(new LaplaceDistribution(0.7, 2)), 0.7, 2));
        all.add(Case.of(
                "logistic", p -> logistic(p.get(0), p.get(1)), log(new LogisticDistribution(-2, 0.5)), -2, 0.5));
        for (double concentration : new double[] {0, 1e-7, 0.3, 4, 1e4}) {
            all.add(Case.of(
                    "vonMises",
                    p -> vonMises(p.get(0), p.get(1)),
                    x -> vonMisesLog(x, 2.5, concentration),
                    2.5,
                    concentration));
        }
        truncatedNormals(all);
        truncatedOthers(all);
        mixtures(all);
        return all.build();
    }

    /** Both bounds on one side, far out in either tail, close together, and each side alone. */
    private static void truncatedNormals(Stream.Builder<Case> all) {
        double[][] bounds = {
            {0, INFINITE},
            {-INFINITE, 1},
            {0.2, 3},
            {-30, -27},
            {40, INFINITE},
            {40, 41},
            {-INFINITE, -60},
            {-0.1, 0.15},
            {2, 2 + 1e-9},
            {-1e3, -5},
            {0.9, 1.4}
        };
        for (double[] b : bounds) {
            all.add(Case.of(
                    "truncatedNormal " + Arrays.toString(b),
                    p -> truncatedNormal(p.get(0), p.get(1)).above(b[0]).below(b[1]),
                    x -> -0.5 * square((x - 1) / 0.8)
                            - 0.5 * Math.log(2 * Math.PI)
                            - Math.log(0.8)
                            - logShare((b[0] - 1) / 0.8, (b[1] - 1) / 0.8),
                    1,
                    0.8));
        }
    }

    private static void truncatedOthers(Stream.Builder<Case> all) {
        wrap(all, "normal", p -> normal(p.get(0), p.get(1)), new NormalDistribution(1, 2), new double[] {1, 2}, -2, 7);
        wrap(
                all,
                "laplace",
                p -> laplace(p.get(0), p.get(1)),
                new LaplaceDistribution(1, 2),
                new double[] {1, 2},
                -2,
                7);
        wrap(
                all,
                "logistic",
                p -> logistic(p.get(0), p.get(1)),
                new LogisticDistribution(1, 2),
                new double[] {1, 2},
                -2,
                7);
        wrap(all, "cauchy", p -> cauchy(p.get(0), p.get(1)), new CauchyDistribution(1, 2), new double[] {1, 2}, -2, 7);
        wrap(
                all,
                "uniform",
                p -> uniform(p.get(0), p.get(1)),
                new UniformRealDistribution(-1, 9),
                new double[] {-1, 9},
                2,
                4);
        wrap(
                all,
                "exponential",
                p -> exponential(p.get(0)),
                new ExponentialDistribution(0.5),
                new double[] {2},
                0.4,
                3);
        wrap(
                all,
                "logNormal",
                p -> logNormal(p.get(0), p.get(1)),
                new LogNormalDistribution(0.5, 1),
                new double[] {0.5, 1},
                0.4,
                3);
        wrap(
                all,
                "weibull",
                p -> weibull(p.get(0), p.get(1)),
                new WeibullDistribution(1.5, 2),
                new double[] {1.5, 2},
                0.4,
                3);
        all.add(Case.of(
                "halfCauchy between",
                p -> truncated(halfCauchy(p.get(0)), 1, 50),
                x -> -Math.log(2 * (1 + x * x / 4)) - Math.log(Math.atan(25) - Math.atan(0.5)),
                2));
        all.add(Case.of(
                "halfNormal between",
                p -> truncated(halfNormal(p.get(0)), 1, 5),
                x -> -0.125 * x * x - Math.log(2) - 0.5 * Math.log(2 * Math.PI) - logShare(0.5, 2.5),
                2));
        all.add(Case.of(
                "logUniform between",
                p -> truncated(logUniform(p.get(0), p.get(1)), 1, 5),
                x -> -Math.log(x) - Math.log(Math.log(5)),
                0.1,
                10));
        all.add(Case.of(
                "exponential from zero",
                p -> truncated(exponential(p.get(0)), -1, 3),
                x -> Math.log(2) - 2 * x - Math.log(-Math.expm1(-6)),
                2));
        // Far out, where the plain difference of two shares is zero.
        all.add(Case.of(
                "laplace far out",
                p -> truncated(laplace(p.get(0), p.get(1)), 150, 152),
                x -> -(x - 150) - Math.log(-Math.expm1(-2)),
                0,
                1));
        all.add(Case.of(
                "logistic far out",
                p -> truncated(logistic(p.get(0), p.get(1)), -152, -150),
                x -> x + 150 - Math.log(-Math.expm1(-2)),
                0,
                1));
        all.add(Case.of(
                "logistic farther out",
                p -> truncated(logistic(p.get(0), p.get(1)), 1000, 1002),
                x -> 1000 - x - Math.log(-Math.expm1(-2)),
                0,
                1));
        all.add(Case.of(
                "cauchy far out",
                p -> truncated(cauchy(p.get(0), p.get(1)), 1e9, INFINITE),
                x -> Math.log(1e9) - 2 * Math.log(x),
                0,
                1));
        all.add(Case.of(
                "exponential far out",
                p -> truncated(exponential(p.get(0)), 1000, INFINITE),
                x -> Math.log(2) - 2 * (x - 1000),
                2));
    }

    /** A distribution cut on the left, on the right and on both sides. */
    private static void wrap(
            Stream.Builder<Case> all,
            String name,
            java.util.function.Function<List<Expr>, Distribution> make,
            RealDistribution reference,
            double[] parameters,
            double lower,
            double upper) {
        for (double[] b : new double[][] {{lower, INFINITE}, {-INFINITE, upper}, {lower, upper}}) {
            double share = (b[1] == INFINITE ? 1 : reference.cumulativeProbability(b[1]))
                    - (b[0] == -INFINITE ? 0 : reference.cumulativeProbability(b[0]));
            all.add(Case.of(
                    name + " truncated " + Arrays.toString(b),
                    p -> truncated(make.apply(p), b[0], b[1]),
                    x -> Math.log(reference.density(x)) - Math.log(share),
                    parameters));
        }
    }

    private static void mixtures(Stream.Builder<Case> all) {
        all.add(Case.of(
                "mixture of normals",
                p -> mixture(
                        List.of(p.get(0), constant(1).minus(p.get(0))),
                        normal(p.get(1), 0.5),
                        normal(p.get(2), p.get(3))),
                x -> Math.log(0.3 * new NormalDistribution(-1, 0.5).density(x)
                        + 0.7 * new NormalDistribution(2, 1).density(x)),
                0.3,
                -1,
                2,
                1));
        all.add(Case.of(
                "mixture on the half-line",
                p -> mixture(
                        List.of(p.get(0), constant(0.5), constant(0.5).minus(p.get(0))),
                        exponential(p.get(1)),
                        gamma(p.get(2), constant(1)),
                        halfNormal(1)),
                x -> Math.log(0.3 * 2 * Math.exp(-2 * x)
                        + 0.5 * Math.exp(logGamma(3, 1, x))
                        + 0.4 * new NormalDistribution(0, 1).density(x)),
                0.3,
                2,
                3));
    }

    private static double logGamma(double shape, double rate, double x) {
        return shape * Math.log(rate) - Gamma.logGamma(shape) + (shape - 1) * Math.log(x) - rate * x;
    }

    private static java.util.function.DoubleUnaryOperator log(RealDistribution reference) {
        return x -> Math.log(reference.density(x));
    }

    private static double square(double x) {
        return x * x;
    }

    /** I₀ by ∫ exp(κ (cos θ − 1)) dθ/π over (0, π), by the trapezoidal rule, which converges faster than any power. */
    private static double vonMisesLog(double x, double mean, double concentration) {
        int steps = 4000;
        double sum = 0.5 * (1 + Math.exp(-2 * concentration));
        for (int i = 1; i < steps; i++) {
            sum += Math.exp(concentration * (Math.cos(Math.PI * i / steps) - 1));
        }
        return concentration * (Math.cos(x - mean) - 1) - Math.log(2 * Math.PI) - Math.log(sum / steps);
    }

    /** ln(Φ(b) − Φ(a)) by Simpson's rule for the density over its peak, over at most forty standard deviations. */
    private static double logShare(double a, double b) {
        double nearest = a > 0 ? a : b < 0 ? b : 0;
        double from = Math.max(a, nearest - 40);
        double to = Math.min(b, nearest + 40);
        int steps = 200_000;
        double h = (to - from) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double z = from + i * h;
            sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(0.5 * (nearest - z) * (nearest + z));
        }
        return Math.log(sum * h / 3) - 0.5 * nearest * nearest - 0.5 * Math.log(2 * Math.PI);
    }

    /** Some points inside where the density is not negligible. */
    private static double[] points(Case c) {
        Grid grid = c.grid();
        double[] share = grid.cumulative(c.logDensity(grid.x()));
        List<Double> points = new ArrayList<>();
        for (double p : new double[] {0.01, 0.2, 0.5, 0.83, 0.99}) {
            for (int i = 0; i < share.length; i++) {
                if (share[i] >= p) {
                    points.add(grid.x()[i]);
                    break;
                }
            }
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasTheLogDensityOfTheReference(Case c) {
        double[] x = points(c);
        double[] actual = c.logDensity(x);
        for (int i = 0; i < x.length; i++) {
            double expected = c.reference().applyAsDouble(x[i]);
            assertEquals(expected, actual[i], 1e-9 * Math.max(1, Math.abs(expected)), c + " at " + x[i]);
        }
    }

    /**
     * To 1e-8, what the numbers nearest to one leave out of a beta that is infinite there; the rule itself is better. Across
     * a kink, and where it is cut off at the least number, it is good to the square of its step; what lies below that number
     * is the first term of the series of P.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void integratesToOne(Case c) {
        Grid grid = c.grid();
        double shape = c.parameters()[0];
        double unreached =
                c.name().equals("gamma") ? Math.exp(shape * Math.log(2 * grid.x()[0]) - Gamma.logGamma(shape + 1)) : 0;
        double tolerance = c.name().startsWith("laplace") || unreached > 1e-8 ? 2e-5 : 1e-8;
        assertEquals(1 - unreached, grid.integrate(c.logDensity(grid.x()), x -> 1), tolerance, c.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasTheGradientOfDifferences(Case c) {
        double[] x = points(c);
        List<Expr> symbols = new ArrayList<>();
        Map<Symbol, double[]> at = new IdentityHashMap<>();
        for (int k = 0; k < c.parameters().length; k++) {
            Symbol symbol = new Symbol("parameter " + k, Shape.SCALAR);
            symbols.add(symbol);
            at.put(symbol, new double[] {c.parameters()[k]});
        }
        Distribution distribution = c.make().apply(symbols);
        Symbol value = new Symbol("x", Shape.SCALAR);
        for (int i = 1; i < x.length - 1; i++) {
            at.put(value, new double[] {x[i]});
            GradientCheck.check(c + " at " + x[i], distribution.logDensity(value), at);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsFromItsDensity(Case c) {
        Grid grid = c.grid();
        double[] logDensity = c.logDensity(grid.x());
        double[] draws = draws(c);
        Arrays.sort(draws);
        double[] share = grid.cumulative(logDensity);
        double most = 0;
        for (int i = 0; i < DRAWS; i++) {
            double expected = interpolate(grid.x(), share, draws[i]);
            most = Math.max(most, Math.max(expected - i / (double) DRAWS, (i + 1) / (double) DRAWS - expected));
        }
        assertTrue(most < KOLMOGOROV / Math.sqrt(DRAWS), c + " is off by " + most);
    }

    private static double[] draws(Case c) {
        Univariate distribution = c.distribution();
        double[] arguments = c.arguments();
        RandomStream random = RandomStream.of(20260101, RandomStream.Purpose.SIMULATION, 0);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = distribution.draw(arguments, random);
        }
        return draws;
    }

    private static double interpolate(double[] x, double[] share, double value) {
        int at = Arrays.binarySearch(x, value);
        int above = at >= 0 ? at : -at - 1;
        if (above == 0 || above == x.length) {
            return above == 0 ? 0 : 1;
        }
        double part = (value - x[above - 1]) / (x[above] - x[above - 1]);
        return share[above - 1] + part * (share[above] - share[above - 1]);
    }

    /** Where the moments are finite: those of the fourth order bound the error of the variance. */
    @ParameterizedTest
    @MethodSource("cases")
    void drawsHaveItsMeanAndVariance(Case c) {
        Grid grid = c.grid();
        double[] logDensity = c.logDensity(grid.x());
        double middle = c.distribution().centre(c.arguments());
        double mean = grid.integrate(logDensity, x -> x - middle);
        double variance = grid.integrate(logDensity, x -> square(x - middle - mean));
        double fourth = grid.integrate(logDensity, x -> square(square(x - middle - mean)));
        // A fourth moment that is infinite, or that a sample of this size does not see, has no error to go by.
        if (!(fourth < 2000 * variance * variance)) {
            return;
        }
        double[] draws = draws(c);
        double drawnMean = Arrays.stream(draws).map(x -> x - middle).average().orElseThrow();
        double drawnVariance = Arrays.stream(draws)
                .map(x -> square(x - middle - mean))
                .average()
                .orElseThrow();
        assertEquals(mean, drawnMean, ERRORS * Math.sqrt(variance / DRAWS), c.toString());
        double error = Math.sqrt((fourth - variance * variance) / DRAWS);
        assertEquals(variance, drawnVariance, ERRORS * error, c.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsAndCentreLieInsideTheSupport(Case c) {
        double[] all = Arrays.copyOf(draws(c), DRAWS + 1);
        all[DRAWS] = c.distribution().centre(c.arguments());
        Edges edges = Edges.of(c.distribution().support());
        double lower = Case.evaluate(x -> edges.lower(), 0)[0];
        double upper = Case.evaluate(x -> edges.upper(), 0)[0];
        for (double value : all) {
            assertTrue(value > lower && value < upper && Double.isFinite(value), () -> c + " gives " + value);
        }
        for (double value : c.logDensity(all)) {
            assertTrue(Double.isFinite(value), () -> c + " has a log density of " + value);
        }
    }

    static Stream<Case> casesWithShares() {
        return cases().filter(c -> c.distribution() instanceof LogCdf);
    }

    /** To 5e-4, that of the trapezoidal rule where its step of 2e-3 spans a hundredth of the share. */
    @ParameterizedTest
    @MethodSource("casesWithShares")
    void sharesAreIntegralsOfTheDensity(Case c) {
        LogCdf shares = (LogCdf) c.distribution();
        Grid grid = c.grid();
        double[] below = grid.cumulative(c.logDensity(grid.x()));
        double[] logCdf = Case.evaluate(shares::logCdf, grid.x());
        double[] logSurvival = Case.evaluate(shares::logSurvival, grid.x());
        for (int i = 0; i < below.length; i++) {
            if (below[i] > 0.01 && below[i] < 0.99) {
                assertEquals(Math.log(below[i]), logCdf[i], 5e-4, c + " below " + grid.x()[i]);
                assertEquals(Math.log1p(-below[i]), logSurvival[i], 5e-4, c + " above " + grid.x()[i]);
            }
        }
    }

    /** d ln F/dx = f/F and d ln(1 − F)/dx = −f/(1 − F): ties the shares to the density exactly. */
    @ParameterizedTest
    @MethodSource("casesWithShares")
    void sharesHaveTheDensityAsSlope(Case c) {
        Distribution distribution = c.distribution();
        Symbol x = new Symbol("x", Shape.SCALAR);
        for (double point : points(c)) {
            double density = c.logDensity(point)[0];
            for (boolean below : new boolean[] {true, false}) {
                LogCdf shares = (LogCdf) distribution;
                Expr share = below ? shares.logCdf(x) : shares.logSurvival(x);
                Expr slope = org.asterism.core.graph.expression.Derivative.gradient(share, List.of(x))
                        .get(0);
                var evaluator = new org.asterism.core.graph.expression.Evaluator(Map.of(x, new double[] {point}));
                double expected = Math.exp(density - evaluator.scalar(share)) * (below ? 1 : -1);
                assertEquals(expected, evaluator.scalar(slope), 1e-9 * Math.abs(expected), c + " at " + point);
            }
        }
    }
}
