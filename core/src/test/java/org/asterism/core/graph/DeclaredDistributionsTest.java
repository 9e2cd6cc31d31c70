package org.asterism.core.graph;

import static org.asterism.core.graph.distribution.Distributions.categorical;
import static org.asterism.core.graph.distribution.Distributions.censored;
import static org.asterism.core.graph.distribution.Distributions.columns;
import static org.asterism.core.graph.distribution.Distributions.dirichlet;
import static org.asterism.core.graph.distribution.Distributions.exponential;
import static org.asterism.core.graph.distribution.Distributions.halfCauchy;
import static org.asterism.core.graph.distribution.Distributions.lkjCholesky;
import static org.asterism.core.graph.distribution.Distributions.logistic;
import static org.asterism.core.graph.distribution.Distributions.mixture;
import static org.asterism.core.graph.distribution.Distributions.multivariateNormal;
import static org.asterism.core.graph.distribution.Distributions.multivariateNormalCholesky;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.truncated;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Predictive;
import org.asterism.core.random.RandomStream;
import org.junit.jupiter.api.Test;

/** Distributions of arrays, mixtures and cut distributions work in a declared model as they do alone. */
class DeclaredDistributionsTest {
    private static final Dim STAR = Dim.of("star", 4);
    private static final Dim MOTION = Dim.of("motion", 2);
    private static final Dim KIND = Dim.of("kind", 3);

    private static DeclaredPosterior declared() {
        ModelGraph m = new ModelGraph();
        Expr scale = m.random("scale", halfCauchy(1), MOTION);
        Expr factor = m.random("L", lkjCholesky(MOTION, 2), MOTION, columns(MOTION));
        Expr motion = m.random(
                "v",
                multivariateNormalCholesky(data("", new double[2], MOTION), scale.times(factor), MOTION),
                STAR,
                MOTION);
        Expr shares = m.random("shares", dirichlet(1.5, KIND), KIND);
        Expr rate = m.random("rate", truncated(exponential(0.5), 0.2, 3));
        double[] errors = new double[16];
        for (int i = 0; i < 4; i++) {
            errors[4 * i] = 0.1 + 0.1 * i;
            errors[4 * i + 3] = 0.3;
            errors[4 * i + 1] = errors[4 * i + 2] = 0.05;
        }
        Expr covariance = data("C", errors, STAR, MOTION, columns(MOTION));
        m.observe(
                "motions",
                multivariateNormal(motion, covariance, MOTION),
                new Random(1).doubles(8).toArray(),
                STAR,
                MOTION);
        m.observe("kinds", categorical(shares, KIND), new double[] {2, 0, 1, 2}, STAR);
        m.observe(
                "ages",
                mixture(shares, KIND, normal(0, 1), exponential(rate), logistic(1, 2)),
                new double[] {0.3, 2, -1, 4},
                STAR);
        m.observe("limits", censored(normal(rate, 1.0), -1, 1), new double[] {-1, 0.2, 1, 7}, STAR);
        return m.posterior();
    }

    @Test
    void gradientIsThatOfDifferences() {
        DeclaredPosterior posterior = declared();
        Differentiable density = (Differentiable) posterior.newLogDensity();
        int dimension = density.dimension();
        for (long seed = 0; seed < 5; seed++) {
            double[] at = new Random(seed).doubles(dimension, -1, 1).toArray();
            double[] gradient = new double[dimension];
            double value = density.logDensityAndGradient(at, gradient);
            assertEquals(density.logDensity(at), value, 1e-12 * Math.abs(value));
            for (int i = 0; i < dimension; i++) {
                int k = i;
                double slope = org.asterism.core.graph.expression.Differences.slope(
                        x -> {
                            double[] moved = at.clone();
                            moved[k] = x;
                            return density.logDensity(moved);
                        },
                        at[i],
                        1);
                // 1e-8, and the rounding of the differences.
                assertEquals(slope, gradient[i], 1e-8 * Math.abs(slope) + 1e-10 * Math.abs(value), "coordinate " + i);
            }
        }
    }

    /** Every draw lies in the support: correlation factors have rows of length one, shares sum to one, categories are whole. */
    @Test
    void drawsFromThePriorAndPredictsFromIt() {
        DeclaredPosterior posterior = declared();
        Predictive.Predictor predictor = posterior.newPredictor();
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.REPORT, 0);
        double[] values = new double
                [posterior.variables().stream().mapToInt(v -> v.size()).sum()];
        double[] data = new double[8 + 12];
        for (int i = 0; i < 200; i++) {
            predictor.drawPrior(random, values);
            assertEquals(1, values[2], 1e-15);
            assertEquals(0, values[3]);
            assertEquals(1, Math.hypot(values[4], values[5]), 1e-14);
            assertEquals(1, values[14] + values[15] + values[16], 1e-14);
            assertTrue(values[17] > 0.2 && values[17] < 3);
            predictor.predict(values, random, data);
            for (int n = 0; n < 4; n++) {
                assertTrue(data[8 + n] == Math.rint(data[8 + n]) && data[8 + n] >= 0 && data[8 + n] <= 2);
                assertTrue(data[16 + n] >= -1 && data[16 + n] <= 1);
            }
        }
    }
}
