package org.asterism.samplers.jumps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asterism.core.draws.Statistic;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Jump;
import org.asterism.core.model.Offering;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.hmc.HmcSampler;
import org.asterism.samplers.metropolis.MetropolisSampler;
import org.asterism.samplers.nuts.NutsSampler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samplers that cannot cross between modes do so where the density jumps. */
class JumpsTest {
    private static final int DRAWS = 4000;
    private static final double AWAY = 50;
    private static final double NARROW = 0.1;

    /**
     * x ~ ¼ Normal(−50, 0.1) + ¾ Normal(50, 1), with a jump that mirrors x about the origin and scales it to the other width: a
     * Metropolis–Hastings step with the Jacobian of the map.
     */
    private static final class TwoModes implements Differentiable, Offering {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double logDensity(double[] x) {
            return logDensityAndGradient(x, new double[1]);
        }

        @Override
        public double logDensityAndGradient(double[] x, double[] gradient) {
            boolean left = x[0] < 0;
            double sd = left ? NARROW : 1;
            double z = (x[0] - (left ? -AWAY : AWAY)) / sd;
            gradient[0] = -z / sd;
            return -0.5 * z * z - Math.log(sd) + Math.log(left ? 0.25 : 0.75);
        }

        @Override
        public <P> Optional<P> offer(Class<P> kind) {
            Jump jump = this::jump;
            return kind.isInstance(jump) ? Optional.of(kind.cast(jump)) : Optional.empty();
        }

        private int jump(double[] position, RandomGenerator random) {
            boolean left = position[0] < 0;
            double scale = left ? 1 / NARROW : NARROW;
            double from = left ? -AWAY : AWAY;
            double[] there = {-from + (position[0] - from) * scale};
            double logRatio = logDensity(there) - logDensity(position) + Math.log(scale);
            if (Math.log(random.nextDouble()) < logRatio) {
                position[0] = there[0];
                return 1;
            }
            return 0;
        }
    }

    static List<Sampler> samplers() {
        return List.of(new NutsSampler(), new HmcSampler(), new MetropolisSampler());
    }

    private static ChainRequest request(Sampler sampler, String jumps, int chain) {
        Problems problems = new Problems();
        Map<String, String> given = new HashMap<>(Map.of("jumps", jumps));
        Options options = Options.parse(sampler.options(), given, "the sampler", problems);
        problems.throwIfAny(UsageException::new);
        RandomStream random = RandomStream.of(2, RandomStream.Purpose.SAMPLING, chain);
        return new ChainRequest(new TwoModes(), new double[] {AWAY}, new double[] {1}, 500, DRAWS, options, random);
    }

    private static int jumped(Sampler sampler) {
        List<String> names = sampler.statistics().stream().map(Statistic::name).toList();
        return names.indexOf("jumped");
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void chainsThatJumpHaveTheModesInTheirShares(Sampler sampler) {
        Chain chain = sampler.start(request(sampler, "each", 0));
        double[] position = new double[1];
        double[] statistics = new double[sampler.statistics().size()];
        double left = 0;
        double squares = 0;
        double crossed = 0;
        double before = 0;
        for (int i = -500; i < DRAWS; i++) {
            chain.advance(position, statistics);
            double z = position[0] < 0 ? (position[0] + AWAY) / NARROW : position[0] - AWAY;
            // What is known of the place before a jump must not be taken for what is known after it.
            assertEquals(new TwoModes().logDensity(position), statistics[0], 1e-9, "lp at " + i);
            if (i >= 0) {
                left += position[0] < 0 ? 1.0 / DRAWS : 0;
                squares += z * z / DRAWS;
                crossed += statistics[jumped(sampler)] / DRAWS;
                assertEquals(before * position[0] < 0 ? 1 : 0, statistics[jumped(sampler)], "at " + i);
            }
            before = position[0];
        }
        // The chain of modes leaves the right one with the probability 1/3 and the left with 1: its variance is below
        // that
        // of independent draws.
        assertEquals(0.25, left, 4.4 * Math.sqrt(0.1875 / DRAWS));
        assertEquals(0.5, crossed, 0.05);
        // Random walks forget over some ten transitions: 4.4 standard errors of a square's mean with that.
        assertEquals(1, squares, 4.4 * Math.sqrt(2 * 20.0 / DRAWS));
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void withoutJumpsChainsStayWhereTheyStart(Sampler sampler) {
        int left = 0;
        for (int c = 0; c < 8; c++) {
            Chain none = sampler.start(request(sampler, "none", c));
            Chain start = sampler.start(request(sampler, "start", c));
            assertTrue(last(sampler, none, 100) > 0, "a chain crossed by itself");
            double first = last(sampler, start, 1);
            assertEquals(Math.signum(first), Math.signum(last(sampler, start, 100)), "a chain crossed by itself");
            left += first < 0 ? 1 : 0;
        }
        assertTrue(left > 0 && left < 8, left + " of 8 chains began on the left");
    }

    private static double last(Sampler sampler, Chain chain, int transitions) {
        double[] position = new double[1];
        double[] statistics = new double[sampler.statistics().size()];
        for (int i = 0; i < transitions; i++) {
            chain.advance(position, statistics);
            assertEquals(0, statistics[jumped(sampler)]);
        }
        return position[0];
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void goesOnFromASavedStateAsIfItHadNotStopped(Sampler sampler) {
        for (int stop : new int[] {0, 60, 499, 520}) {
            Chain whole = sampler.start(request(sampler, "each", 0));
            Chain first = sampler.start(request(sampler, "each", 0));
            run(sampler, whole, stop);
            run(sampler, first, stop);
            Chain second = sampler.resume(request(sampler, "each", 0), first.state());
            assertArrayEquals(run(sampler, whole, 100), run(sampler, second, 100), sampler + " stopped at " + stop);
        }
    }

    private static double[] run(Sampler sampler, Chain chain, int transitions) {
        double[] all = new double[transitions];
        double[] position = new double[1];
        double[] statistics = new double[sampler.statistics().size()];
        for (int i = 0; i < transitions; i++) {
            chain.advance(position, statistics);
            all[i] = position[0];
        }
        return all;
    }
}
