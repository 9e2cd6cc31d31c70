package org.asterism.samplers.laplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.asterism.core.model.Differentiable;
import org.junit.jupiter.api.Test;

/** The search finds modes, and the approximation has the covariance that algebra gives. */
class LaplaceApproximationTest {
    /** A normal with a given precision matrix about a mean: widths differ by 10⁴, correlation 0.99 for two of them. */
    private static final class Correlated implements Differentiable {
        private final double[] mean = {3, -1e-4, 200};
        private final double[][] precision = inverse();

        private static double[][] covariance() {
            double[] sd = {1, 1e-2, 100};
            double[][] correlation = {{1, 0.99, 0.1}, {0.99, 1, 0.05}, {0.1, 0.05, 1}};
            double[][] covariance = new double[3][3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    covariance[i][j] = correlation[i][j] * sd[i] * sd[j];
                }
            }
            return covariance;
        }

        private static double[][] inverse() {
            return org.apache.commons.math3.linear.MatrixUtils.inverse(
                            new org.apache.commons.math3.linear.Array2DRowRealMatrix(covariance()))
                    .getData();
        }

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public double logDensity(double[] x) {
            return logDensityAndGradient(x, new double[3]);
        }

        @Override
        public double logDensityAndGradient(double[] x, double[] gradient) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                gradient[i] = 0;
                for (int j = 0; j < 3; j++) {
                    gradient[i] -= precision[i][j] * (x[j] - mean[j]);
                }
                sum += 0.5 * gradient[i] * (x[i] - mean[i]);
            }
            return sum;
        }
    }

    /** −100(y − x²)² − (1 − x)²: Rosenbrock's valley, whose mode is (1, 1). */
    private static final Differentiable VALLEY = new Differentiable() {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double logDensity(double[] x) {
            return logDensityAndGradient(x, new double[2]);
        }

        @Override
        public double logDensityAndGradient(double[] x, double[] gradient) {
            double off = x[1] - x[0] * x[0];
            gradient[0] = 400 * off * x[0] + 2 * (1 - x[0]);
            gradient[1] = -200 * off;
            return x[0] > 3 ? Double.NEGATIVE_INFINITY : -100 * off * off - (1 - x[0]) * (1 - x[0]);
        }
    };

    @Test
    void hasTheModeAndTheCovarianceOfANormal() {
        Correlated density = new Correlated();
        double[] scale = {0.3, 0.1, 10};
        Optimum optimum = Lbfgs.find(density, new double[3], scale, 200);
        assertEquals(Optimum.Ending.CONVERGED, optimum.ending());
        LaplaceApproximation laplace =
                LaplaceApproximation.at(density, optimum.position(), scale).orElseThrow();
        double[][] exact = Correlated.covariance();
        for (int i = 0; i < 3; i++) {
            // A gain of 1e-10 is left: √2e-10 standard deviations along the softest direction.
            assertEquals(density.mean[i], optimum.position()[i], 2e-5 * Math.sqrt(exact[i][i]));
            for (int j = 0; j < 3; j++) {
                // Differences of a linear gradient have only rounding, 1e-16/1e-3, times the condition 400.
                double size = Math.sqrt(exact[i][i] * exact[j][j]);
                assertEquals(exact[i][j], laplace.covariance(i, j), 1e-8 * size);
            }
        }
    }

    @Test
    void findsTheEndOfACurvedValleyAndItsCurvature() {
        double[] scale = {1, 1};
        Optimum optimum = Lbfgs.find(VALLEY, new double[] {-1.2, 1}, scale, 500);
        assertEquals(Optimum.Ending.CONVERGED, optimum.ending());
        // √1e-10 standard deviations, which are up to 1.6.
        assertEquals(1, optimum.position()[0], 3e-5);
        assertEquals(1, optimum.position()[1], 6e-5);
        LaplaceApproximation laplace =
                LaplaceApproximation.at(VALLEY, new double[] {1, 1}, scale).orElseThrow();
        // −∂² = ((802, −400), (−400, 200)), whose determinant is 400; truncation 1e-6 of the fourth derivative.
        assertEquals(200.0 / 400, laplace.covariance(0, 0), 1e-3);
        assertEquals(400.0 / 400, laplace.covariance(0, 1), 2e-3);
        assertEquals(802.0 / 400, laplace.covariance(1, 1), 4e-3);
    }

    @Test
    void drawsWithTheCovarianceAndTellsTheirDensity() {
        Correlated density = new Correlated();
        LaplaceApproximation laplace = LaplaceApproximation.at(density, density.mean, new double[] {1, 0.1, 10})
                .orElseThrow();
        SplittableRandom random = new SplittableRandom(1);
        double[] x = new double[3];
        int draws = 20_000;
        double product = 0;
        double constant = laplace.draw(random, x) - density.logDensity(x);
        for (int i = 0; i < draws; i++) {
            double logDensity = laplace.draw(random, x);
            assertEquals(constant, logDensity - density.logDensity(x), 1e-6, "it is the density, but for a constant");
            product += (x[0] - 3) * (x[1] + 1e-4) / 1e-2 / draws;
        }
        // Five standard errors of a mean of products with variance 1 + 0.99².
        assertEquals(0.99, product, 5 * Math.sqrt(2.0 / draws));
    }

    @Test
    void isEmptyWhereThereIsNoMode() {
        assertEquals(Optional.empty(), LaplaceApproximation.at(VALLEY, new double[] {0, 1}, new double[] {1, 1}));
    }

    @Test
    void saysWhyASearchEnded() {
        Differentiable slope = new Differentiable() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double logDensity(double[] x) {
                return x[0];
            }

            @Override
            public double logDensityAndGradient(double[] x, double[] gradient) {
                gradient[0] = 1;
                return x[0];
            }
        };
        Optimum endless = Lbfgs.find(slope, new double[1], new double[] {1}, 20);
        assertTrue(endless.ending() != Optimum.Ending.CONVERGED);
        assertEquals(
                Optimum.Ending.TOO_MANY_ITERATIONS,
                Lbfgs.find(VALLEY, new double[] {-1.2, 1}, new double[] {1, 1}, 3)
                        .ending());
    }
}
