package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.distribution.Distributions.bernoulli;
import static org.asterism.core.graph.distribution.Distributions.bernoulliLogit;
import static org.asterism.core.graph.distribution.Distributions.binomial;
import static org.asterism.core.graph.distribution.Distributions.mixture;
import static org.asterism.core.graph.distribution.Distributions.negativeBinomial;
import static org.asterism.core.graph.distribution.Distributions.poisson;
import static org.asterism.core.graph.distribution.Distributions.poissonLog;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every distribution of whole numbers keeps the contract of {@link Univariate}. */
class CountTest {
    private static final int DRAWS = 20_000;
    /** Counts above are so rare in all cases that they add less than 1e-12. */
    private static final int MOST = 4000;

    static Stream<Case> cases() {
        Stream.Builder<Case> all = Stream.builder();
        all.add(Case.of("bernoulli", p -> bernoulli(p.get(0)), x -> Math.log(x == 1 ? 0.3 : 0.7), 0.3));
        all.add(Case.of(
                "bernoulliLogit",
                p -> bernoulliLogit(p.get(0)),
                x -> -Math.log(1 + Math.exp(x == 1 ? 1.2 : -1.2)),
                -1.2));
        for (double[] p : new double[][] {{1, 0.4}, {10, 0.9}, {40, 0.02}, {1000, 0.37}}) {
            all.add(Case.of(
                    "binomial",
                    q -> binomial(constant(p[0]), q.get(0)),
                    x -> new BinomialDistribution((int) p[0], p[1]).logProbability((int) x),
                    p[1]));
        }
        for (double rate : new double[] {0.02, 3, 11.9, 12.1, 60, 900}) {
            all.add(Case.of(
                    "poisson",
                    p -> poisson(p.get(0)),
                    x -> new PoissonDistribution(rate).logProbability((int) x),
                    rate));
        }
        all.add(Case.of(
                "poissonLog",
                p -> poissonLog(p.get(0)),
                x -> new PoissonDistribution(Math.exp(2.5)).logProbability((int) x),
                2.5));
        // The library has it for a whole number of failures r with p = r/(mean + r).
        for (double[] p : new double[][] {{4, 1}, {0.5, 3}, {50, 20}}) {
            all.add(Case.of(
                    "negativeBinomial",
                    q -> negativeBinomial(q.get(0), q.get(1)),
                    x -> new PascalDistribution((int) p[1], p[1] / (p[0] + p[1])).logProbability((int) x),
                    p));
        }
        all.add(Case.of(
                "mixture of counts",
                p -> mixture(
                        List.of(p.get(0), constant(1).minus(p.get(0))),
                        poisson(p.get(1)),
                        binomial(constant(8), p.get(2))),
                x -> Math.log(0.6 * new PoissonDistribution(20).probability((int) x)
                        + 0.4 * new BinomialDistribution(8, 0.2).probability((int) x)),
                0.6,
                20,
                0.2));
        return all.build();
    }

    private static double[] values(Case c) {
        Support.Whole support = (Support.Whole) c.distribution().support();
        int most = (int) Math.min(MOST, support.upper());
        return IntStream.rangeClosed((int) support.lower(), most)
                .asDoubleStream()
                .toArray();
    }

    /** To 1e-10 of the largest term, ln x! being that of the library. */
    @ParameterizedTest
    @MethodSource("cases")
    void hasTheLogProbabilityOfTheReference(Case c) {
        double[] x = values(c);
        double[] actual = c.logDensity(x);
        for (int i = 0; i < x.length; i++) {
            if (actual[i] > -300) {
                assertEquals(
                        c.reference().applyAsDouble(x[i]), actual[i], 1e-10 * Math.max(1, x[i]), c + " at " + x[i]);
            }
        }
    }

    /** The rounding of a thousand terms of ln Γ(1000), 1e-12 each. */
    @ParameterizedTest
    @MethodSource("cases")
    void sumsToOne(Case c) {
        double sum = 0;
        for (double logProbability : c.logDensity(values(c))) {
            sum += Math.exp(logProbability);
        }
        assertEquals(1, sum, 1e-11, c.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasTheGradientOfDifferences(Case c) {
        List<Expr> symbols = new ArrayList<>();
        Map<Symbol, double[]> at = new IdentityHashMap<>();
        for (double parameter : c.parameters()) {
            Symbol symbol = new Symbol("parameter " + symbols.size(), Shape.SCALAR);
            symbols.add(symbol);
            at.put(symbol, new double[] {parameter});
        }
        Distribution distribution = c.make().apply(symbols);
        double upper = ((Support.Whole) c.distribution().support()).upper();
        for (double x : new double[] {0, 1, Math.min(7, upper), Math.min(30, upper)}) {
            GradientCheck.check(c + " at " + x, distribution.logDensity(constant(x)), at);
        }
    }

    /** Chi-square over bins in which twenty draws or more are expected, to a chance of 1e-6. */
    @ParameterizedTest
    @MethodSource("cases")
    void drawsFromItsProbabilities(Case c) {
        double[] x = values(c);
        double[] logProbability = c.logDensity(x);
        int[] counts = new int[x.length];
        Univariate distribution = c.distribution();
        double[] arguments = c.arguments();
        RandomStream random = RandomStream.of(20260102, RandomStream.Purpose.SIMULATION, 0);
        for (int i = 0; i < DRAWS; i++) {
            double draw = distribution.draw(arguments, random);
            assertEquals(Math.rint(draw), draw);
            counts[(int) (draw - x[0])]++;
        }
        double chiSquare = 0;
        int bins = 0;
        double expected = 0;
        int observed = 0;
        double left = DRAWS;
        for (int i = 0; i < x.length; i++) {
            double here = DRAWS * Math.exp(logProbability[i]);
            expected += here;
            observed += counts[i];
            left -= here;
            if (expected >= 20 && left >= 20 || i == x.length - 1) {
                chiSquare += (observed - expected) * (observed - expected) / expected;
                bins++;
                expected = 0;
                observed = 0;
            }
        }
        double limit = new ChiSquaredDistribution(bins - 1).inverseCumulativeProbability(1 - 1e-6);
        assertTrue(chiSquare < limit, c + ": " + chiSquare + " in " + bins + " bins");
    }

    /** Five standard errors of the mean and of the variance, which its own probabilities give. */
    @ParameterizedTest
    @MethodSource("cases")
    void drawsHaveItsMeanAndVariance(Case c) {
        double[] x = values(c);
        double[] logProbability = c.logDensity(x);
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            mean += x[i] * Math.exp(logProbability[i]);
        }
        double variance = 0;
        double fourth = 0;
        for (int i = 0; i < x.length; i++) {
            double square = (x[i] - mean) * (x[i] - mean);
            variance += square * Math.exp(logProbability[i]);
            fourth += square * square * Math.exp(logProbability[i]);
        }
        RandomStream random = RandomStream.of(20260103, RandomStream.Purpose.SIMULATION, 0);
        Univariate distribution = c.distribution();
        double[] arguments = c.arguments();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double off = distribution.draw(arguments, random) - mean;
            sum += off;
            squares += off * off;
        }
        assertEquals(0, sum / DRAWS, 5 * Math.sqrt(variance / DRAWS), c.toString());
        assertEquals(variance, squares / DRAWS, 5 * Math.sqrt((fourth - variance * variance) / DRAWS), c.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void centreLiesInsideTheSupport(Case c) {
        double centre = c.distribution().centre(c.arguments());
        Support.Whole support = (Support.Whole) c.distribution().support();
        assertTrue(
                centre == Math.rint(centre) && centre >= support.lower() && centre <= support.upper(),
                c + " " + centre);
        assertTrue(Double.isFinite(c.logDensity(centre)[0]));
    }

    /** The sizes at which the halving begins to matter: mean and scatter of 1e4 draws, to five standard errors. */
    @Test
    void drawsLargeCounts() {
        RandomStream random = RandomStream.of(20260104, RandomStream.Purpose.SIMULATION, 0);
        int draws = 10_000;
        for (double mean : new double[] {1e6, 1e12}) {
            double poisson = 0;
            double poissonSquares = 0;
            double binomial = 0;
            for (int i = 0; i < draws; i++) {
                double off = (Variates.poisson(mean, random) - mean) / Math.sqrt(mean);
                poisson += off;
                poissonSquares += off * off;
                binomial += (Variates.binomial(mean, 0.25, random) - 0.25 * mean) / Math.sqrt(0.1875 * mean);
            }
            assertEquals(0, poisson / draws, 5 / Math.sqrt(draws));
            assertEquals(1, poissonSquares / draws, 5 * Math.sqrt(2.0 / draws));
            assertEquals(0, binomial / draws, 5 / Math.sqrt(draws));
        }
    }

    /** A probability of zero or one, as constants give it, leaves the possible values a log probability of zero. */
    @Test
    void certainProbabilitiesHaveNoHoles() {
        double[] never = Case.evaluate(binomial(3, 0.0)::logDensity, 0, 1);
        double[] always = Case.evaluate(binomial(3, 1.0)::logDensity, 3, 2);
        for (double[] logProbability : List.of(never, always)) {
            assertEquals(0, logProbability[0], 1e-14);
            assertEquals(Double.NEGATIVE_INFINITY, logProbability[1]);
        }
        assertEquals(0, Case.evaluate(bernoulli(1)::logDensity, 1)[0]);
        double[] above = Case.evaluate(
                binomial(
                        org.asterism.core.graph.expression.Expressions.data(
                                "n", new double[] {2, 5}, org.asterism.core.model.Dim.of("point", 2)),
                        constant(0.5))::logDensity,
                4,
                4);
        assertEquals(Double.NEGATIVE_INFINITY, above[0]);
        assertEquals(Math.log(5 / 32.0), above[1], 1e-14);
    }
}
