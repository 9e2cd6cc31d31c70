package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.distribution.Distributions.beta;
import static org.asterism.core.graph.distribution.Distributions.cauchy;
import static org.asterism.core.graph.distribution.Distributions.censored;
import static org.asterism.core.graph.distribution.Distributions.dirichlet;
import static org.asterism.core.graph.distribution.Distributions.exponential;
import static org.asterism.core.graph.distribution.Distributions.gamma;
import static org.asterism.core.graph.distribution.Distributions.laplace;
import static org.asterism.core.graph.distribution.Distributions.logNormal;
import static org.asterism.core.graph.distribution.Distributions.logUniform;
import static org.asterism.core.graph.distribution.Distributions.logistic;
import static org.asterism.core.graph.distribution.Distributions.mixture;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.poisson;
import static org.asterism.core.graph.distribution.Distributions.studentT;
import static org.asterism.core.graph.distribution.Distributions.truncated;
import static org.asterism.core.graph.distribution.Distributions.truncatedNormal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.distribution.Distributions.vonMises;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Dim;
import org.asterism.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Mixtures, truncation and censoring beyond what the contract of every distribution says, and what they refuse. */
class WrappedTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final Symbol mu = new Symbol("mu", Shape.SCALAR);
    private final Symbol f = new Symbol("f", Shape.SCALAR);
    private final Map<Symbol, double[]> at =
            new IdentityHashMap<>(Map.of(mu, new double[] {0.4}, f, new double[] {0.25}));

    /** By the formula of Bayes, with densities of the library. */
    @Test
    void responsibilitiesAreThoseOfBayes() {
        Mixture mixture = mixture(List.of(f, constant(1).minus(f)), normal(mu, 0.5), normal(2.0, 3.0));
        for (double x : new double[] {-4, 0, 0.4, 1, 50}) {
            double first = 0.25 * new NormalDistribution(0.4, 0.5).density(x);
            double second = 0.75 * new NormalDistribution(2, 3).density(x);
            Evaluator evaluator = new Evaluator(at);
            assertEquals(first / (first + second), evaluator.scalar(mixture.responsibility(0, constant(x))), 1e-13);
            assertEquals(second / (first + second), evaluator.scalar(mixture.responsibility(1, constant(x))), 1e-13);
        }
        assertThrows(IllegalArgumentException.class, () -> mixture.responsibility(2, mu));
    }

    /** A component has no part in values outside its own support, and the gradient there is that of the others. */
    @Test
    void componentsHaveNoPartOutsideTheirSupport() {
        Mixture mixture = mixture(
                List.of(f, constant(0.5).minus(f), constant(0.5)),
                exponential(mu),
                gamma(mu, constant(2)),
                normal(mu, 1.0));
        assertEquals(new Support.Reals(), mixture.support());
        for (double x : new double[] {-2, 1.5}) {
            GradientCheck.check("mixture at " + x, mixture.logDensity(constant(x)), at);
        }
        double expected = Math.log(0.5) + new NormalDistribution(0.4, 1).logDensity(-2);
        assertEquals(expected, new Evaluator(at).scalar(mixture.logDensity(constant(-2))), 1e-14);
        assertEquals(0, new Evaluator(at).scalar(mixture.responsibility(0, constant(-2))));
        Mixture bounded = mixture(List.of(constant(0.5), constant(0.5)), uniform(0, 2), uniform(constant(-3), mu));
        double[] logDensity = {Math.log(0.25), Math.log(0.25 + 0.5 / 3.4), Math.log(0.5 / 3.4)};
        for (int i = 0; i < 3; i++) {
            Expr density = bounded.logDensity(constant(new double[] {1, 0.2, -1}[i]));
            assertEquals(logDensity[i], new Evaluator(at).scalar(density), 1e-14);
            GradientCheck.check("bounded " + i, density, Map.of(mu, new double[] {0.4}));
        }
    }

    /** With the weights along a dimension and all observations at once. */
    @Test
    void mixesAlongPlates() {
        Dim star = Dim.of("star", 3);
        Dim part = Dim.of("part", 2);
        Symbol weights = new Symbol("weights", Shape.of(part));
        Mixture mixture =
                mixture(weights, part, normal(mu, 0.5), normal(data("m", new double[] {1, 2, 3}, star), constant(1)));
        assertEquals(Shape.of(star), mixture.plates());
        double[] x = {0.1, 2.2, 4};
        double[] actual = new Evaluator(Map.of(mu, new double[] {0.4}, weights, new double[] {0.3, 0.7}))
                .of(mixture.logDensity(data("x", x, star)));
        for (int i = 0; i < 3; i++) {
            double expected = 0.3 * new NormalDistribution(0.4, 0.5).density(x[i])
                    + 0.7 * new NormalDistribution(i + 1, 1).density(x[i]);
            assertEquals(Math.log(expected), actual[i], 1e-14);
        }
    }

    /** The density between the bounds and the two masses at them make one. */
    @Test
    void censoredValuesHaveTheMassBeyondTheirBound() {
        Distribution censored = censored(normal(mu, 2.0), -1, 3);
        NormalDistribution reference = new NormalDistribution(0.4, 2);
        double[] x = {-1, -7, 3, 12, 0.3};
        double[] expected = {
            Math.log(reference.cumulativeProbability(-1)),
            Math.log(reference.cumulativeProbability(-1)),
            Math.log(1 - reference.cumulativeProbability(3)),
            Math.log(1 - reference.cumulativeProbability(3)),
            reference.logDensity(0.3)
        };
        for (int i = 0; i < x.length; i++) {
            Expr density = censored.logDensity(constant(x[i]));
            assertEquals(expected[i], new Evaluator(at).scalar(density), 1e-12);
            GradientCheck.check("censored at " + x[i], density, Map.of(mu, new double[] {0.4}));
        }
    }

    /** Bounds of each object's own, infinite for those that have none, as with upper limits in a catalogue. */
    @Test
    void boundsMayDifferAndBeInfinite() {
        Dim star = Dim.of("star", 3);
        Expr upper = data("limit", new double[] {1, INFINITE, 0.5}, star);
        Distribution censored = censored(logistic(mu, constant(2)), constant(-INFINITE), upper);
        Expr x = data("x", new double[] {1, 30, 0.2}, star);
        double[] actual = new Evaluator(at).of(censored.logDensity(x));
        assertEquals(-Math.log(1 + Math.exp(0.3)), actual[0], 1e-14);
        double z = (30 - 0.4) / 2;
        assertEquals(-z - Math.log(2) - 2 * Math.log1p(Math.exp(-z)), actual[1], 1e-13);
        GradientCheck.check(
                "limits",
                org.asterism.core.graph.expression.Expressions.sum(censored.logDensity(x)),
                Map.of(mu, new double[] {0.4}));
    }

    /** The share of draws at each bound is its mass, to five standard errors. */
    @Test
    void censoredDrawsLieAtTheBounds() {
        Univariate censored = (Univariate) censored(normal(0.4, 2), -1, 3);
        double[] arguments = {0.4, 2, -1, 3};
        RandomStream random = RandomStream.of(20260105, RandomStream.Purpose.SIMULATION, 0);
        int draws = 20_000;
        int low = 0;
        int high = 0;
        for (int i = 0; i < draws; i++) {
            double value = censored.draw(arguments, random);
            low += value == -1 ? 1 : 0;
            high += value == 3 ? 1 : 0;
            assertTrue(value >= -1 && value <= 3);
        }
        double below = new NormalDistribution(0.4, 2).cumulativeProbability(-1);
        double above = 1 - new NormalDistribution(0.4, 2).cumulativeProbability(3);
        assertEquals(below, low / (double) draws, 5 * Math.sqrt(below * (1 - below) / draws));
        assertEquals(above, high / (double) draws, 5 * Math.sqrt(above * (1 - above) / draws));
    }

    /** A bound that is a variable moves the share with it. */
    @Test
    void truncationHasAGradientAlongItsBounds() {
        Distribution both = truncated(normal(0.4, 2), mu, mu.plus(f).plus(1));
        GradientCheck.check("both", both.logDensity(constant(0.9)), at);
        assertEquals(
                new Support.Above(mu),
                truncated(normal(0.4, 2), mu, constant(INFINITE)).support());
        GradientCheck.check(
                "one", truncated(exponential(2), mu, constant(INFINITE)).logDensity(constant(0.9)), at);
    }

    @Test
    void standardFormsLeadThereAndBack() {
        for (Distribution distribution : List.of(
                normal(mu, f),
                cauchy(mu, f),
                studentT(constant(4), mu, f),
                laplace(mu, f),
                logistic(mu, f),
                logNormal(mu, f))) {
            Standardised standardised = (Standardised) distribution;
            Expr value = standardised.fromStandard(constant(-1.3));
            assertEquals(-1.3, new Evaluator(at).scalar(standardised.toStandard(value)), 1e-14, distribution.name());
            // ln p(x) + ln|dx/dz| is the density of the standard one, whatever location and scale are.
            Symbol z = new Symbol("z", Shape.SCALAR);
            Expr density = distribution
                    .logDensity(standardised.fromStandard(z))
                    .plus(org.asterism.core.graph.expression.Change.logJacobian(standardised.fromStandard(z), z));
            double first = new Evaluator(Map.of(mu, new double[] {0.4}, f, new double[] {0.25}, z, new double[] {-1.3}))
                    .scalar(density);
            double second = new Evaluator(Map.of(mu, new double[] {5}, f, new double[] {3}, z, new double[] {-1.3}))
                    .scalar(density);
            assertEquals(first, second, 1e-13, distribution.name());
        }
    }

    private static void refuses(Executable action, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message + " — does not say " + part);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(() -> uniform(3, 2), "uniform", "3.0", "2.0", "below");
        refuses(() -> logUniform(1, 1), "log-uniform", "1.0");
        Expr upper = data("upper", new double[] {1, 0}, Dim.of("star", 2));
        refuses(() -> uniform(constant(0.5), upper), "position 1", "0.5", "0.0");
        refuses(() -> truncated(normal(0, 1), 2, -2), "truncated Normal", "2.0", "-2.0");
        refuses(() -> truncatedNormal(0, 1).above(2).below(2), "2.0 is not below 2.0");
        refuses(() -> truncated(beta(1, 2), 0.1, 0.2), "Beta", "truncated", "LogCdf");
        refuses(() -> censored(poisson(3), 0, 4), "Poisson", "censored", "LogCdf");
        refuses(() -> mixture(List.of(constant(0.5), constant(0.4)), normal(0, 1), normal(1, 1)), "0.9", "sum to one");
        refuses(() -> mixture(List.of(constant(1)), normal(0, 1), normal(1, 1)), "1 weights", "2 components");
        List<Expr> halves = List.of(constant(0.5), constant(0.5));
        refuses(() -> mixture(halves, normal(0, 1), poisson(1)), "Normal", "Poisson", "support");
        refuses(() -> mixture(halves, normal(0, 1), vonMises(1, 1)), "VonMises");
        refuses(() -> mixture(halves, normal(0, 1), dirichlet(1, Dim.of("part", 2))), "multivariateMixture");
    }
}
