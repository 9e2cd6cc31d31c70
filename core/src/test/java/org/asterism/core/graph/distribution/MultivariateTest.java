package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.distribution.Distributions.categorical;
import static org.asterism.core.graph.distribution.Distributions.columns;
import static org.asterism.core.graph.distribution.Distributions.dirichlet;
import static org.asterism.core.graph.distribution.Distributions.lkjCholesky;
import static org.asterism.core.graph.distribution.Distributions.multivariateMixture;
import static org.asterism.core.graph.distribution.Distributions.multivariateNormal;
import static org.asterism.core.graph.distribution.Distributions.multivariateNormalCholesky;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.asterism.core.graph.expression.Expressions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.asterism.core.graph.expression.Differences;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Dim;
import org.asterism.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The distributions of arrays. */
class MultivariateTest {
    private static final int DRAWS = 20_000;
    private static final double KOLMOGOROV = 2.7;

    private final Dim part = Dim.of("part", 3);
    private final Dim column = columns(part);
    private final Dim star = Dim.of("star", 4);

    private static double[] uniforms(int size, long seed) {
        return new Random(seed).doubles(size, -1, 1).toArray();
    }

    /** A positive definite matrix for each seed. */
    private static double[] covariance(int size, long seed) {
        double[] root = uniforms(size * size, seed);
        double[] matrix = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    matrix[i * size + j] += root[i * size + k] * root[j * size + k];
                }
            }
            matrix[i * size + i] += 0.3;
        }
        return matrix;
    }

    private static double[] factor(double[] covariance, int size) {
        double[] factor = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i * size + j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i * size + k] * factor[j * size + k];
                }
                factor[i * size + j] = i == j ? Math.sqrt(rest) : rest / factor[j * size + j];
            }
        }
        return factor;
    }

    private static double reference(double[] mean, double[] covariance, double[] x) {
        int size = mean.length;
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Arrays.copyOfRange(covariance, i * size, (i + 1) * size);
        }
        return Math.log(new MultivariateNormalDistribution(mean, rows).density(x));
    }

    private static void assertKolmogorov(double[] draws, DoubleUnaryOperator share, String what) {
        Arrays.sort(draws);
        double most = 0;
        for (int i = 0; i < draws.length; i++) {
            double expected = share.applyAsDouble(draws[i]);
            most = Math.max(
                    most, Math.max(expected - i / (double) draws.length, (i + 1) / (double) draws.length - expected));
        }
        assertTrue(most < KOLMOGOROV / Math.sqrt(draws.length), what + " is off by " + most);
    }

    /** The library decomposes by eigenvalues: agreement to 1e-12. */
    @Test
    void multivariateNormalIsThatOfTheLibrary() {
        for (long seed = 0; seed < 10; seed++) {
            double[] mean = uniforms(3, seed + 100);
            double[] x = uniforms(3, seed + 200);
            double[] covariance = covariance(3, seed);
            double expected = reference(mean, covariance, x);
            Evaluator evaluator = new Evaluator(Map.of());
            Expr value = data("x", x, part);
            Expr mu = data("mean", mean, part);
            assertEquals(
                    expected,
                    evaluator.scalar(multivariateNormal(mu, data("C", covariance, part, column), part)
                            .logDensity(value)),
                    1e-12);
            assertEquals(
                    expected,
                    evaluator.scalar(
                            multivariateNormalCholesky(mu, data("L", factor(covariance, 3), part, column), part)
                                    .logDensity(value)),
                    1e-12);
        }
    }

    /** A covariance for each star, with a mean that all share; rows and columns need not stand last. */
    @Test
    void differsAlongPlates() {
        double[] all = new double[36];
        double[] turned = new double[36];
        for (int i = 0; i < 4; i++) {
            double[] one = covariance(3, i);
            System.arraycopy(one, 0, all, 9 * i, 9);
            for (int k = 0; k < 9; k++) {
                turned[4 * k + i] = one[k];
            }
        }
        double[] mean = {0.1, -0.2, 0.3};
        double[] x = uniforms(12, 9);
        Expr value = data("x", x, star, part);
        for (Expr matrix : List.of(data("C", all, star, part, column), data("C", turned, part, column, star))) {
            Distribution distribution = multivariateNormal(data("mean", mean, part), matrix, part);
            assertEquals(Shape.of(star), distribution.plates());
            assertEquals(Shape.of(part), distribution.event());
            double[] actual = new Evaluator(Map.of()).of(distribution.logDensity(value));
            for (int i = 0; i < 4; i++) {
                double expected = reference(
                        mean, Arrays.copyOfRange(all, 9 * i, 9 * i + 9), Arrays.copyOfRange(x, 3 * i, 3 * i + 3));
                assertEquals(expected, actual[i], 1e-12);
            }
        }
    }

    /** Along the value, the mean, each entry of the matrix, shared or of each star. */
    @Test
    void multivariateNormalHasTheGradientOfDifferences() {
        Symbol mean = new Symbol("mean", Shape.of(part));
        Symbol x = new Symbol("x", Shape.of(star, part));
        Expr weights = data("weights", new double[] {1, 0.7, -0.4, 0.3}, star);
        double[] one = covariance(3, 5);
        double[] four = new double[36];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(covariance(3, i), 0, four, 9 * i, 9);
        }
        for (boolean shared : new boolean[] {true, false}) {
            Shape shape = shared ? Shape.of(part, column) : Shape.of(star, part, column);
            Symbol matrix = new Symbol("matrix", shape);
            Map<Symbol, double[]> at = new IdentityHashMap<>();
            at.put(mean, uniforms(3, 1));
            at.put(x, uniforms(12, 2));
            at.put(matrix, shared ? one : four);
            Expr byCovariance = multivariateNormal(mean, matrix, part).logDensity(x);
            Differences.assertGradient("covariance " + shared, sum(byCovariance.times(weights)), at);
            Expr byFactor = multivariateNormalCholesky(mean, matrix, part).logDensity(x);
            Differences.assertGradient("factor " + shared, sum(byFactor.times(weights)), at);
        }
    }

    /** The squared distance in units of the covariance is chi-square, and the covariance of the draws is right. */
    @Test
    void multivariateNormalDrawsFromItsDensity() {
        double[] covariance = covariance(3, 3);
        double[] factor = factor(covariance, 3);
        double[] transposed = new double[9];
        for (int i = 0; i < 9; i++) {
            transposed[i] = factor[i % 3 * 3 + i / 3];
        }
        double[] mean = {1, -2, 3};
        Expr mu = data("mean", mean, part);
        check(multivariateNormal(mu, data("C", covariance, part, column), part), covariance, covariance, factor);
        check(multivariateNormalCholesky(mu, data("L", factor, part, column), part), factor, covariance, factor);
        check(
                multivariateNormalCholesky(mu, data("L", transposed, column, part), part),
                transposed,
                covariance,
                factor);
    }

    private static void check(Distribution distribution, double[] matrix, double[] covariance, double[] factor) {
        double[] mean = {1, -2, 3};
        RandomStream random = RandomStream.of(20260106, RandomStream.Purpose.SIMULATION, 0);
        double[] distances = new double[DRAWS];
        double[] products = new double[9];
        double[] x = new double[3];
        for (int d = 0; d < DRAWS; d++) {
            ((Multivariate) distribution).draw(new double[][] {mean, matrix}, random, x);
            double[] z = new double[3];
            for (int i = 0; i < 3; i++) {
                z[i] = x[i] - mean[i];
                for (int k = 0; k < i; k++) {
                    z[i] -= factor[3 * i + k] * z[k];
                }
                z[i] /= factor[4 * i];
                distances[d] += z[i] * z[i];
                for (int j = 0; j <= i; j++) {
                    products[3 * i + j] += (x[i] - mean[i]) * (x[j] - mean[j]) / DRAWS;
                }
            }
        }
        ChiSquaredDistribution chiSquare = new ChiSquaredDistribution(3);
        assertKolmogorov(distances, chiSquare::cumulativeProbability, "distance");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                double c = covariance[3 * i + j];
                double error = Math.sqrt((covariance[4 * i] * covariance[4 * j] + c * c) / DRAWS);
                assertEquals(c, products[3 * i + j], 5 * error);
            }
        }
    }

    @Test
    void dirichletHasItsClosedForm() {
        double[] a = {0.4, 2, 5};
        double[] x = {0.2, 0.3, 0.5};
        double expected = Gamma.logGamma(7.4);
        for (int k = 0; k < 3; k++) {
            expected += (a[k] - 1) * Math.log(x[k]) - Gamma.logGamma(a[k]);
        }
        Expr value = data("x", x, part);
        Evaluator evaluator = new Evaluator(Map.of());
        assertEquals(
                expected, evaluator.scalar(dirichlet(data("a", a, part), part).logDensity(value)), 1e-13);
        double same = Gamma.logGamma(4.5) - 3 * Gamma.logGamma(1.5) + 0.5 * Math.log(0.2 * 0.3 * 0.5);
        assertEquals(same, evaluator.scalar(dirichlet(1.5, part).logDensity(value)), 1e-13);
        Symbol concentration = new Symbol("a", Shape.of(star, part));
        Symbol parts = new Symbol("x", Shape.of(part));
        Map<Symbol, double[]> at = new IdentityHashMap<>();
        at.put(concentration, new Random(4).doubles(12, 0.2, 3).toArray());
        at.put(parts, x);
        Differences.assertGradient(
                "dirichlet", sum(dirichlet(concentration, part).logDensity(parts)), at);
    }

    /** Each part alone is beta; those of concentrations of 1e-3 are numbers too. */
    @Test
    void dirichletDrawsFromItsDensity() {
        double[] a = {0.4, 2, 5};
        Multivariate distribution = (Multivariate) dirichlet(data("a", a, part), part);
        double[][] parts = new double[3][DRAWS];
        RandomStream random = RandomStream.of(20260107, RandomStream.Purpose.SIMULATION, 0);
        double[] value = new double[3];
        for (int d = 0; d < DRAWS; d++) {
            distribution.draw(new double[][] {a}, random, value);
            assertEquals(1, Arrays.stream(value).sum(), 1e-14);
            for (int k = 0; k < 3; k++) {
                parts[k][d] = value[k];
            }
        }
        for (int k = 0; k < 3; k++) {
            BetaDistribution beta = new BetaDistribution(a[k], 7.4 - a[k]);
            assertKolmogorov(parts[k], beta::cumulativeProbability, "part " + k);
        }
        for (int d = 0; d < 1000; d++) {
            distribution.draw(new double[][] {{1e-3}}, random, value);
            assertTrue(Arrays.stream(value).allMatch(x -> x > 0 && x <= 1), Arrays.toString(value));
        }
    }

    /**
     * Its integral over the entries below the diagonal is one: for three rows they are one correlation and a point in the unit
     * disc, on which the density is a product.
     */
    @Test
    void lkjIntegratesToOne() {
        for (double eta : new double[] {0.5, 1, 2.5}) {
            Distribution distribution = lkjCholesky(part, eta);
            double centre = density(distribution, 0, 0);
            double first = integral(x -> density(distribution, x, 0), -1, 1);
            double second = integral(r -> 2 * Math.PI * r * density(distribution, 0, r), 0, 1);
            // An entry within 1e-16 of one is rounded to it: an error of (1e-16)^eta, 1e-8 for the least.
            assertEquals(1, first * second / centre, 1e-7, "eta " + eta);
        }
        Dim two = Dim.of("two", 2);
        Distribution flat = lkjCholesky(two, 1);
        double r = 0.3;
        Expr value = data("L", new double[] {1, 0, r, Math.sqrt(1 - r * r)}, two, columns(two));
        assertEquals(Math.log(0.5), new Evaluator(Map.of()).scalar(flat.logDensity(value)), 1e-14);
    }

    private double density(Distribution distribution, double a, double r) {
        double[] factor = {1, 0, 0, a, Math.sqrt((1 - a) * (1 + a)), 0, r, 0, Math.sqrt((1 - r) * (1 + r))};
        return Math.exp(new Evaluator(Map.of()).scalar(distribution.logDensity(data("L", factor, part, column))));
    }

    private static double integral(DoubleUnaryOperator f, double lower, double upper) {
        Grid grid = Grid.of(new Support.Between(constant(lower), constant(upper)), 0);
        double sum = 0;
        // Every tenth point: the rule converges so fast that more change nothing.
        for (int i = 0; i < grid.x().length; i += 10) {
            sum += grid.weights()[i] == 0 ? 0 : 10 * grid.weights()[i] * f.applyAsDouble(grid.x()[i]);
        }
        return sum;
    }

    @Test
    void lkjHasTheGradientOfDifferences() {
        Symbol eta = new Symbol("eta", Shape.of(star));
        Symbol factor = new Symbol("L", Shape.of(star, part, column));
        Map<Symbol, double[]> at = new IdentityHashMap<>();
        at.put(eta, new double[] {0.6, 1, 2, 7});
        double[] factors = new double[36];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(factor(covariance(3, i), 3), 0, factors, 9 * i, 9);
        }
        at.put(factor, factors);
        Differences.assertGradient("LKJ", sum(new LkjCholesky(eta, part, column).logDensity(factor)), at);
    }

    /** Each correlation alone is beta on (−1, 1) with both shapes eta − 1 + K/2. */
    @Test
    void lkjDrawsFromItsDensity() {
        int size = 4;
        Dim rows = Dim.of("row", size);
        for (double eta : new double[] {0.7, 1, 3}) {
            Multivariate distribution = (Multivariate) lkjCholesky(rows, eta);
            double[][] correlations = new double[6][DRAWS];
            RandomStream random = RandomStream.of(20260108, RandomStream.Purpose.SIMULATION, 0);
            double[] factor = new double[16];
            for (int d = 0; d < DRAWS; d++) {
                distribution.draw(new double[][] {{eta}}, random, factor);
                int which = 0;
                for (int i = 1; i < size; i++) {
                    for (int j = 0; j < i; j++) {
                        double product = 0;
                        for (int k = 0; k < size; k++) {
                            product += factor[i * size + k] * factor[j * size + k];
                        }
                        correlations[which++][d] = 0.5 * (1 + product);
                    }
                }
            }
            BetaDistribution beta = new BetaDistribution(eta - 1 + 0.5 * size, eta - 1 + 0.5 * size);
            for (double[] each : correlations) {
                assertKolmogorov(each, x -> beta.cumulativeProbability(Math.min(1, Math.max(0, x))), "eta " + eta);
            }
        }
    }

    /** Of probabilities that differ along plates, for values along the plates. */
    @Test
    void categoricalHasItsProbabilities() {
        Symbol p = new Symbol("p", Shape.of(star, part));
        double[] values = {0.2, 0.3, 0.5, 0.1, 0.1, 0.8, 0.6, 0.2, 0.2, 0.25, 0.5, 0.25};
        Distribution distribution = categorical(p, part);
        assertEquals(Shape.of(star), distribution.plates());
        assertEquals(Shape.SCALAR, distribution.event());
        assertEquals(new Support.Whole(0, 2), distribution.support());
        Expr density = distribution.logDensity(data("x", new double[] {2, 0, 1, 1}, star));
        double[] actual = new Evaluator(Map.of(p, values)).of(density);
        double[] expected = {0.5, 0.1, 0.2, 0.5};
        for (int i = 0; i < 4; i++) {
            assertEquals(Math.log(expected[i]), actual[i], 1e-15);
        }
        Map<Symbol, double[]> at = new IdentityHashMap<>(Map.of(p, values));
        Differences.assertGradient("categorical", sum(density), at);
        RandomStream random = RandomStream.of(20260109, RandomStream.Purpose.SIMULATION, 0);
        int[] counts = new int[3];
        double[] value = new double[1];
        for (int d = 0; d < DRAWS; d++) {
            ((Multivariate) distribution).draw(new double[][] {{0.2, 0.3, 0.5}}, random, value);
            counts[(int) value[0]]++;
        }
        for (int k = 0; k < 3; k++) {
            double error = Math.sqrt(values[k] * (1 - values[k]) / DRAWS);
            assertEquals(values[k], counts[k] / (double) DRAWS, 5 * error);
        }
    }

    /** Members and field in proper motion: both components with a covariance of each star's own. */
    @Test
    void mixesArrays() {
        Symbol f = new Symbol("f", Shape.SCALAR);
        Symbol mean = new Symbol("mean", Shape.of(part));
        double[] one = covariance(3, 1);
        double[] four = new double[36];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(covariance(3, i + 2), 0, four, 9 * i, 9);
        }
        MultivariateMixture mixture = multivariateMixture(
                List.of(f, constant(1).minus(f)),
                multivariateNormal(mean, data("C", four, star, part, column), part),
                multivariateNormal(constant(0), data("C0", one, part, column), part));
        assertEquals(Shape.of(star), mixture.plates());
        double[] x = uniforms(12, 3);
        double[] center = {0.2, 0.4, -0.3};
        Map<Symbol, double[]> at = new IdentityHashMap<>();
        at.put(f, new double[] {0.35});
        at.put(mean, center);
        Expr value = data("x", x, star, part);
        double[] actual = new Evaluator(at).of(mixture.logDensity(value));
        double[] member = new Evaluator(at).of(mixture.responsibility(0, value));
        for (int i = 0; i < 4; i++) {
            double[] each = Arrays.copyOfRange(x, 3 * i, 3 * i + 3);
            double first = 0.35 * Math.exp(reference(center, Arrays.copyOfRange(four, 9 * i, 9 * i + 9), each));
            double second = 0.65 * Math.exp(reference(new double[3], one, each));
            assertEquals(Math.log(first + second), actual[i], 1e-12);
            assertEquals(first / (first + second), member[i], 1e-12);
        }
        Differences.assertGradient("mixture", sum(mixture.logDensity(value)), at);
        double[] draw = new double[3];
        double[][] arguments = {{0}, {1}, center, Arrays.copyOf(four, 9), {0}, one};
        mixture.centre(arguments, draw);
        assertEquals(0, draw[0]);
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SIMULATION, 0);
        double sum = 0;
        for (int d = 0; d < DRAWS; d++) {
            arguments[0][0] = 0.35;
            arguments[1][0] = 0.65;
            mixture.draw(arguments, random, draw);
            sum += draw[1] / DRAWS;
        }
        double variance = 0.35 * four[4] + 0.65 * one[4] + 0.35 * 0.65 * 0.16;
        assertEquals(0.35 * 0.4, sum, 5 * Math.sqrt(variance / DRAWS));
    }

    private static void refuses(Executable action, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message + " — does not say " + part);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        Expr mean = constant(0);
        double[] indefinite = {1, 2, 0, 2, 1, 0, 0, 0, 1};
        refuses(
                () -> multivariateNormal(mean, data("C", indefinite, part, column), part),
                "positive definite",
                "row 1");
        refuses(
                () -> multivariateNormalCholesky(mean, data("L", new double[9], part, column), part),
                "diagonal",
                "row 0");
        refuses(() -> multivariateNormal(mean, data("C", new double[3], part), part), "part_column", "[part=3]");
        double[] four = new double[36];
        Arrays.fill(four, 1);
        for (int i = 0; i < 36; i += 4) {
            four[i] = 2;
        }
        refuses(
                () -> multivariateNormal(mean, data("C", four, star, part, column), part),
                "positive definite",
                "position 1");
        refuses(
                () -> multivariateNormal(mean, data("C", covariance(3, 1), part, column), part)
                        .logDensity(mean),
                "part");
        refuses(() -> categorical(data("p", new double[] {0.5, 0.5, 0.5}, part), part), "1.5", "sum to one");
        refuses(() -> categorical(mean, part), "part", "[]");
        refuses(() -> dirichlet(1, Dim.of("one", 1)), "two parts", "one");
        refuses(() -> lkjCholesky(Dim.of("one", 1), 1), "two rows", "one");
        Distribution two = dirichlet(1, Dim.of("two", 2));
        refuses(
                () -> multivariateMixture(List.of(constant(0.5), constant(0.5)), two, dirichlet(1, part)),
                "[two=2]",
                "[part=3]");
    }
}
