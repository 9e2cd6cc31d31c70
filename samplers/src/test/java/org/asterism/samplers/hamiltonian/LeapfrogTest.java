package org.asterism.samplers.hamiltonian;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.asterism.core.model.Differentiable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The integrator is reversible and of second order on every metric, and the metrics are what their factors say. */
class LeapfrogTest {
    private static final int DIMENSION = 5;

    /** A density that is not normal: −Σ cosh(xᵢ − xᵢ₋₁). */
    private static final Differentiable CHAIN = new Differentiable() {
        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public double logDensity(double[] position) {
            return logDensityAndGradient(position, new double[DIMENSION]);
        }

        @Override
        public double logDensityAndGradient(double[] position, double[] gradient) {
            double sum = 0;
            for (int i = 0; i < DIMENSION; i++) {
                double away = position[i] - (i == 0 ? 0 : position[i - 1]);
                sum -= Math.cosh(away);
                gradient[i] = -Math.sinh(away);
                if (i > 0) {
                    gradient[i - 1] += Math.sinh(away);
                }
            }
            return sum;
        }
    };

    static Stream<Metric> metrics() {
        return Stream.of(
                DiagonalMetric.of(new double[] {1, 0.5, 2, 1, 0.3}),
                DenseMetric.ofFactor(
                        new double[] {1, 0.4, 0.8, -0.2, 0.1, 1.2, 0, 0.3, 0.2, 0.9, 0.5, 0, -0.1, 0.2, 0.7}),
                LowRankMetric.of(new double[] {1, 0.5, 2, 1, 0.3}, new double[] {3, 0.2}, new double[][] {
                    {0.6, 0.8, 0, 0, 0}, {0, 0, 0, 0.8, -0.6}
                }));
    }

    private static State start(Hamiltonian hamiltonian) {
        State state = new State(DIMENSION);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < DIMENSION; i++) {
            state.position[i] = random.nextGaussian();
            state.momentum[i] = random.nextGaussian();
        }
        hamiltonian.updateDensity(state);
        hamiltonian.updateEnergy(state);
        return state;
    }

    private static State integrate(Hamiltonian hamiltonian, State from, double step, int steps) {
        Leapfrog leapfrog = new Leapfrog(hamiltonian);
        State now = from;
        for (int i = 0; i < steps; i++) {
            State next = new State(DIMENSION);
            leapfrog.step(now, step, next);
            now = next;
        }
        return now;
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void reversesWhenTimeDoes(Metric metric) {
        Hamiltonian hamiltonian = new Hamiltonian(CHAIN, metric);
        State start = start(hamiltonian);
        State there = integrate(hamiltonian, start, 0.1, 60);
        State back = integrate(hamiltonian, there, -0.1, 60);
        // Rounding of 120 steps.
        assertArrayEquals(start.position, back.position, 1e-11);
        assertArrayEquals(start.momentum, back.momentum, 1e-11);
        assertEquals(start.energy, back.energy, 1e-11);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void hasAnEnergyErrorOfSecondOrder(Metric metric) {
        Hamiltonian hamiltonian = new Hamiltonian(CHAIN, metric);
        State start = start(hamiltonian);
        double coarse = integrate(hamiltonian, start, 0.02, 40).energy - start.energy;
        double fine = integrate(hamiltonian, start, 0.01, 80).energy - start.energy;
        // The next term is of fourth order: a share of some 0.02² ≈ 1e-3 of the first.
        assertEquals(4, coarse / fine, 0.02);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void conservesVolume(Metric metric) {
        Hamiltonian hamiltonian = new Hamiltonian(CHAIN, metric);
        State start = start(hamiltonian);
        double size = 1e-6;
        double[][] jacobian = new double[2 * DIMENSION][2 * DIMENSION];
        for (int k = 0; k < 2 * DIMENSION; k++) {
            double[] up = moved(hamiltonian, start, k, size);
            double[] down = moved(hamiltonian, start, k, -size);
            for (int i = 0; i < 2 * DIMENSION; i++) {
                jacobian[i][k] = (up[i] - down[i]) / (2 * size);
            }
        }
        // Central differences: truncation 1e-12, rounding 1e-16/1e-6, summed over ten columns.
        assertEquals(1, determinant(jacobian), 1e-7);
    }

    private static double[] moved(Hamiltonian hamiltonian, State from, int coordinate, double by) {
        State start = new State(DIMENSION);
        start.set(from);
        if (coordinate < DIMENSION) {
            start.position[coordinate] += by;
        } else {
            start.momentum[coordinate - DIMENSION] += by;
        }
        hamiltonian.updateDensity(start);
        State end = integrate(hamiltonian, start, 0.3, 5);
        double[] both = java.util.Arrays.copyOf(end.position, 2 * DIMENSION);
        System.arraycopy(end.momentum, 0, both, DIMENSION, DIMENSION);
        return both;
    }

    private static double determinant(double[][] matrix) {
        return new org.apache.commons.math3.linear.LUDecomposition(
                        new org.apache.commons.math3.linear.Array2DRowRealMatrix(matrix))
                .getDeterminant();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void forceIsTheTransposeOfDrift(Metric metric) {
        // (Lu)·g = u·(Lᵀg) for all u and g: here for unit vectors, which gives every element of L.
        for (int i = 0; i < DIMENSION; i++) {
            double[] unit = new double[DIMENSION];
            unit[i] = 1;
            double[] force = new double[DIMENSION];
            metric.force(unit, force);
            for (int j = 0; j < DIMENSION; j++) {
                double[] momentum = new double[DIMENSION];
                momentum[j] = 1;
                double[] moved = new double[DIMENSION];
                metric.drift(new double[DIMENSION], 1, momentum, moved);
                assertEquals(moved[i], force[j], 1e-15);
            }
        }
    }
}
