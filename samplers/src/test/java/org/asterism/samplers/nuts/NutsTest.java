package org.asterism.samplers.nuts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.asterism.core.error.UsageException;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.samplers.adaptation.WarmupSchedule;
import org.junit.jupiter.api.Test;

/** NUTS samples what it is given, reversibly, reproducibly and resumably. */
class NutsTest {
    private static final int DIVERGING = 5;

    private final NutsSampler sampler = new NutsSampler();

    private ChainRequest request(LogDensity density, double[] start, double[] scale, int tune, int draws, int chain) {
        return new ChainRequest(
                density,
                start,
                scale,
                tune,
                draws,
                Options.defaults(sampler.options()),
                RandomStream.of(11, RandomStream.Purpose.SAMPLING, chain));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void leapfrogReversesWhenMomentumIsFlipped() {
        Hamiltonian hamiltonian = new Hamiltonian(new NormalDensity(new double[] {0, 3}, new double[] {1, 0.3}));
        Leapfrog leapfrog = new Leapfrog(hamiltonian);
        State state = new State(2);
        state.position[0] = 0.7;
        state.position[1] = 2.8;
        state.momentum[0] = -0.4;
        state.momentum[1] = 1.1;
        hamiltonian.updateDensity(state);
        hamiltonian.updateEnergy(state);
        double[] begin = state.position.clone();
        double energy = state.energy;
        for (int i = 0; i < 50; i++) {
            leapfrog.step(state, 0.05, state);
        }
        // The energy error of a leapfrog is of second order in the step: here below (0.05/0.3)² times the energy.
        assertEquals(energy, state.energy, energy * 0.03);
        for (int i = 0; i < 50; i++) {
            leapfrog.step(state, -0.05, state);
        }
        assertArrayEquals(begin, state.position, 1e-12);
        assertEquals(energy, state.energy, 1e-12);
    }

    @Test
    void hasTheMomentsOfTheDensityHoweverNarrow() {
        double[] mean = {0, 5, -2, 1};
        double[] sd = {1, 1e-6, 100, 1e3};
        int draws = 4000;
        double[] sum = new double[4];
        double[] squares = new double[4];
        int chains = 4;
        double divergences = 0;
        for (int c = 0; c < chains; c++) {
            double[] start = {0.5, 5 + 1e-6, 30, -200};
            double[] scale = {1, 1, 1, 1};
            Chain chain = sampler.start(request(new NormalDensity(mean, sd), start, scale, 1000, draws, c));
            double[] position = new double[4];
            double[] statistics = new double[sampler.statistics().size()];
            for (int i = 0; i < 1000 + draws; i++) {
                chain.advance(position, statistics);
                for (int k = 0; i >= 1000 && k < 4; k++) {
                    double z = (position[k] - mean[k]) / sd[k];
                    sum[k] += z;
                    squares[k] += z * z;
                }
                divergences += i >= 1000 ? statistics[DIVERGING] : 0;
            }
        }
        int total = chains * draws;
        // Five standard errors with an effective size of a fifth of the draws, which NUTS exceeds on normals.
        for (int k = 0; k < 4; k++) {
            assertEquals(0, sum[k] / total, 5 / Math.sqrt(total / 5.0), "mean of coordinate " + k);
            assertEquals(1, squares[k] / total, 5 * Math.sqrt(2 / (total / 5.0)), "variance of coordinate " + k);
        }
        assertEquals(0, divergences);
    }

    @Test
    void goesOnFromASavedStateAsIfItHadNotStopped() {
        NormalDensity density = new NormalDensity(new double[] {0, 1, 2}, new double[] {1, 0.1, 10});
        for (int stop : new int[] {3, 60, 100, 150}) {
            double[] start = {0, 1, 2};
            Chain whole = sampler.start(request(density, start, ones(3), 100, 100, 0));
            Chain first = sampler.start(request(density, start, ones(3), 100, 100, 0));
            double[] expected = new double[3];
            double[] actual = new double[3];
            double[] statistics = new double[sampler.statistics().size()];
            double[] actualStatistics = new double[statistics.length];
            for (int i = 0; i < stop; i++) {
                whole.advance(expected, statistics);
                first.advance(actual, actualStatistics);
            }
            Chain second = sampler.resume(request(density, start, ones(3), 100, 100, 0), first.state());
            for (int i = stop; i < 200; i++) {
                whole.advance(expected, statistics);
                second.advance(actual, actualStatistics);
                assertArrayEquals(expected, actual);
                assertArrayEquals(statistics, actualStatistics);
            }
        }
    }

    @Test
    void countsATrajectoryThatBreaksTheDensityAsADivergence() {
        Differentiable cliff = new Differentiable() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double logDensity(double[] position) {
                return logDensityAndGradient(position, new double[1]);
            }

            @Override
            public double logDensityAndGradient(double[] position, double[] gradient) {
                gradient[0] = -position[0];
                return position[0] > 1 ? Double.NaN : -0.5 * position[0] * position[0];
            }
        };
        Chain chain = sampler.start(request(cliff, new double[] {0}, ones(1), 200, 200, 0));
        double[] position = new double[1];
        double[] statistics = new double[sampler.statistics().size()];
        double divergences = 0;
        for (int i = 0; i < 400; i++) {
            chain.advance(position, statistics);
            divergences += statistics[DIVERGING];
            assertTrue(position[0] <= 1, "a draw where the density is not a number");
        }
        assertTrue(divergences > 0);
    }

    @Test
    void needsAGradient() {
        LogDensity plain = new LogDensity() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double logDensity(double[] position) {
                return 0;
            }
        };
        assertThrows(UsageException.class, () -> sampler.start(request(plain, new double[1], ones(1), 10, 10, 0)));
    }

    @Test
    void windowsGrowAndEndBeforeTheStepSizeSettles() {
        for (int tune : new int[] {0, 1, 20, 100, 1000, 2000}) {
            WarmupSchedule schedule = new WarmupSchedule(tune);
            int last = 0;
            for (int done = 1; done <= tune; done++) {
                if (schedule.windowEndsAt(done)) {
                    last = done;
                }
            }
            assertTrue(last <= schedule.metricEnd());
            if (tune >= 100) {
                assertEquals(schedule.metricEnd(), last, "the last window goes to the end");
            }
        }
        assertFalse(new WarmupSchedule(1000).windowEndsAt(11));
    }
}
