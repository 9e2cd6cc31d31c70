package org.asterism.diagnostics.figure.estimate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that are drawn are those that theory, or a plain computation, gives. */
class EstimatesBehindFiguresTest {
    private static double[] normal(int size, long seed) {
        Random random = new Random(seed);
        return random.doubles(size).map(u -> random.nextGaussian()).toArray();
    }

    /** ∫ of a density by trapezoids. */
    private static double integral(DensityEstimate density) {
        double[] values = density.values();
        double sum = -0.5 * (values[0] + values[values.length - 1]);
        for (double value : values) {
            sum += value;
        }
        return sum * density.step();
    }

    @Test
    void aDensityIntegratesToOneEvenAtABound() {
        assertEquals(1, integral(DensityEstimate.of(normal(500, 1))), 1e-3, "the kernel beyond four of its widths");
        double[] halfNormal = Arrays.stream(normal(500, 2)).map(Math::abs).toArray();
        assertEquals(1, integral(DensityEstimate.of(halfNormal)), 1e-3, "the same");
        assertEquals(1, integral(DensityEstimate.of(new double[] {1, 2, 4})), 1e-2, "a coarse grid of few draws");
    }

    @Test
    void aDensityIsTheSumOfKernelsAndTheirMirrorImages() {
        double[] draws = normal(200, 3);
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        DensityEstimate density = DensityEstimate.of(draws);
        double width = DensityEstimate.bandwidth(sorted);
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double[] places = density.places();
        double largest = density.peak();
        for (int i = 0; i < places.length; i += 17) {
            double sum = 0;
            for (double draw : draws) {
                for (double centre : new double[] {draw, 2 * low - draw, 2 * high - draw}) {
                    double z = (places[i] - centre) / width;
                    sum += Math.exp(-0.5 * z * z) / (Math.sqrt(2 * Math.PI) * width * draws.length);
                }
            }
            // Draws are moved by up to a step: an error of ½(step/width)² of the curvature, with step/width = 0.1.
            assertEquals(sum, density.values()[i], 0.01 * largest, "at " + places[i]);
        }
    }

    @Test
    void aDensityOfNormalDrawsIsNormal() {
        DensityEstimate density = DensityEstimate.of(normal(100_000, 4));
        double[] places = density.places();
        for (int i = 0; i < places.length; i += 8) {
            double z = places[i];
            double exact = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
            // Bias h²/2·f″ ≤ 0.5·0.09²·0.4 and noise √(f/(2√π·n·h)) ≤ 0.0035 with h = 0.09; four of the latter.
            assertEquals(exact, density.values()[i], 0.0016 + 4 * 0.0035);
        }
        assertTrue(Double.isNaN(DensityEstimate.of(new double[] {3, 3, 3}).peak()), "equal draws have no density");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.8, -0.99, 0.99999})
    void contoursHoldTheStatedShareOfANormalHoweverCorrelated(double correlation) {
        int size = 20_000;
        double[][] draws = correlated(size, correlation, 5);
        double[][] fresh = correlated(size, correlation, 50);
        PlaneDensity density = PlaneDensity.of(draws[0], draws[1]);
        for (double share : new double[] {0.39, 0.68, 0.95}) {
            List<double[][]> loops = Contour.of(density, density.level(share));
            double inside = 0;
            for (int i = 0; i < size; i++) {
                inside += isInside(fresh[0][i], fresh[1][i], loops) ? 1 : 0;
            }
            // Noise √(2p(1 − p)/n) = 0.005 of both samples, four times.
            assertEquals(share, inside / size, 4 * 0.005, "of draws that the contour was not made from");
        }
    }

    private static double[][] correlated(int size, double correlation, long seed) {
        double[] x = normal(size, seed);
        double[] noise = normal(size, seed + 1);
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            y[i] = 100 + 5 * (correlation * x[i] + Math.sqrt(1 - correlation * correlation) * noise[i]);
        }
        return new double[][] {x, y};
    }

    @Test
    void contoursOfOneParameterAgainstItselfAreALine() {
        double[] x = normal(1000, 6);
        PlaneDensity density = PlaneDensity.of(x, x);
        for (double[][] loop : Contour.of(density, density.level(0.95))) {
            for (double[] corner : loop) {
                // What is left of the other direction is 1e-5 of the spread, times the few widths of its kernel.
                assertEquals(corner[0], corner[1], 1e-3);
            }
        }
    }

    private static PlaneDensity onGrid(double low, double step, double[][] values) {
        PlaneDensity.Line line = new PlaneDensity.Line(low, step);
        return new PlaneDensity(new Shear(0, 1, 0, 1, 0), line, line, values, new double[0]);
    }

    @Test
    void theContourOfANormalIsItsEllipse() {
        // An exact normal on the grid, without draws.
        double[][] values = new double[81][81];
        for (int i = 0; i < 81; i++) {
            for (int j = 0; j < 81; j++) {
                values[i][j] = Math.exp(-0.5 * (Math.pow(i / 8.0 - 5, 2) + Math.pow(j / 8.0 - 5, 2)));
            }
        }
        for (double share : new double[] {0.39, 0.68, 0.95}) {
            double radius = Math.sqrt(-2 * Math.log(1 - share));
            List<double[][]> loops = Contour.of(onGrid(-5, 0.125, values), Math.exp(-0.5 * radius * radius));
            assertEquals(1, loops.size());
            for (double[] corner : loops.get(0)) {
                // Linear interpolation: step²/8 times the curvature over the slope.
                assertEquals(radius, Math.hypot(corner[0], corner[1]), 0.005);
            }
        }
    }

    @Test
    void contoursGoAroundHolesAndSeparatePeaksAndCloseAtTheBorder() {
        double[][] values = {
            {9, 9, 9, 9, 9, 0, 9},
            {9, 9, 9, 9, 9, 0, 0},
            {9, 9, 0, 9, 9, 0, 0},
            {9, 9, 9, 9, 9, 0, 0},
            {9, 9, 9, 9, 9, 0, 0}
        };
        List<double[][]> loops = Contour.of(onGrid(0, 1, values), 4.5);
        assertEquals(3, loops.size(), "a block, its hole, and a peak in the corner");
        assertTrue(isInside(0.5, 0.5, loops));
        assertTrue(!isInside(2, 2, loops), "the hole");
        assertTrue(isInside(0.1, 6, loops), "the peak");
        assertTrue(!isInside(3, 6, loops));
        double sum = 0;
        for (double[][] loop : loops) {
            sum += area(loop);
        }
        // Half a cell beyond each side, less the corners (1/8 each) and the hole's diamond of 1/2, and the peak's 1/2.
        assertEquals(25 - 4 * 0.125 - 0.5 + 0.5, sum, 1e-12);
    }

    /** Positive where the inside is on the left. */
    private static double area(double[][] loop) {
        double twice = 0;
        for (int i = 0; i < loop.length; i++) {
            double[] a = loop[i];
            double[] b = loop[(i + 1) % loop.length];
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return twice / 2;
    }

    /** By the even-odd rule. */
    private static boolean isInside(double x, double y, List<double[][]> loops) {
        boolean inside = false;
        for (double[][] loop : loops) {
            for (int i = 0; i < loop.length; i++) {
                double[] a = loop[i];
                double[] b = loop[(i + 1) % loop.length];
                if (a[1] > y != b[1] > y && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    @Test
    void ranksAreCountedOverAllChains() {
        double[][] chains = {{1, 2, 3, 4}, {5, 6, 7, 8}};
        assertArrayEquals(new int[][] {{2, 2, 0, 0}, {0, 0, 2, 2}}, RankCounts.of(chains, 4));
        // All tied: all have the mean rank, in the middle.
        assertArrayEquals(new int[][] {{0, 3, 0}, {0, 3, 0}}, RankCounts.of(new double[][] {{7, 7, 7}, {7, 7, 7}}, 3));
        double[][] random = {normal(1000, 7), normal(1000, 8)};
        int[][] counts = RankCounts.of(random, 20);
        for (int b = 0; b < 20; b++) {
            assertEquals(100, counts[0][b] + counts[1][b], "each bin has its share of all draws");
        }
    }

    @Test
    void autocorrelationIsThatOfTheProcess() {
        double[] chain = new double[200_000];
        Random random = new Random(9);
        for (int i = 1; i < chain.length; i++) {
            chain[i] = 0.7 * chain[i - 1] + random.nextGaussian();
        }
        double[] rho = Autocorrelation.of(chain, 10);
        for (int lag = 0; lag < 10; lag++) {
            // Bartlett: the variance is at most (1 + 0.49)/(1 − 0.49)/n = 2.9/n; four standard errors.
            assertEquals(Math.pow(0.7, lag), rho[lag], 4 * Math.sqrt(2.9 / chain.length));
        }
        assertArrayEquals(new double[] {1, -0.5, 0}, Autocorrelation.of(new double[] {1, 3}, 3), 1e-15);
    }

    @Test
    void thePeriodogramIsTheShareOfChiSquaredThatALeastSquaresSinusoidExplains() {
        Random random = new Random(10);
        int size = 25;
        double[] time = random.doubles(size, 0, 80).toArray();
        double[] error = random.doubles(size, 0.5, 2).toArray();
        double[] value = new double[size];
        for (int i = 0; i < size; i++) {
            value[i] = 30 + 4 * Math.sin(2 * Math.PI * time[i] / 7.3) + error[i] * random.nextGaussian();
        }
        Periodogram periodogram = new Periodogram(time, value, error);
        for (double frequency : new double[] {0.05, 1 / 7.3, 0.21, 0.6}) {
            double[][] basis = new double[3][size];
            for (int i = 0; i < size; i++) {
                basis[0][i] = 1;
                basis[1][i] = Math.cos(2 * Math.PI * frequency * time[i]);
                basis[2][i] = Math.sin(2 * Math.PI * frequency * time[i]);
            }
            double constant = residual(new double[][] {basis[0]}, value, error);
            assertEquals(1 - residual(basis, value, error) / constant, periodogram.power(frequency), 1e-10, "rounding");
        }
    }

    /** χ² that is left after projecting out a basis, by Gram–Schmidt on weighted vectors. */
    private static double residual(double[][] basis, double[] value, double[] error) {
        double[] rest = weighted(value, error);
        double[][] orthogonal = new double[basis.length][];
        for (int k = 0; k < basis.length; k++) {
            orthogonal[k] = weighted(basis[k], error);
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < k; j++) {
                    remove(orthogonal[k], orthogonal[j]);
                }
            }
            remove(rest, orthogonal[k]);
        }
        return dot(rest, rest);
    }

    private static double[] weighted(double[] values, double[] error) {
        double[] weighted = new double[values.length];
        Arrays.setAll(weighted, i -> values[i] / error[i]);
        return weighted;
    }

    private static void remove(double[] from, double[] direction) {
        double share = dot(from, direction) / dot(direction, direction);
        for (int i = 0; i < from.length; i++) {
            from[i] -= share * direction[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
