package org.asterism.samplers.nuts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.SelfTuned;
import org.asterism.samplers.adaptation.WarmupSchedule;
import org.asterism.samplers.chain.HamiltonianOptions;
import org.asterism.testkit.sampler.NormalDensity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What NUTS does beyond the contract: narrow densities, its metrics, and a warm-up that ends early. */
class NutsTest {
    private static final int STEPS = 4;
    private static final int DIVERGING = 5;

    private final NutsSampler sampler = new NutsSampler();

    private ChainRequest request(LogDensity density, double[] start, double[] scale, int tune, int draws, int chain) {
        return request(density, start, scale, tune, draws, chain, Options.defaults(sampler.options()));
    }

    private static ChainRequest request(
            LogDensity density, double[] start, double[] scale, int tune, int draws, int chain, Options options) {
        return new ChainRequest(
                density, start, scale, tune, draws, options, RandomStream.of(11, RandomStream.Purpose.SAMPLING, chain));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        java.util.Arrays.fill(ones, 1);
        return ones;
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

    @ParameterizedTest
    @ValueSource(strings = {"adapt_full", "low_rank"})
    void learnsAConditionNumberOfAMillionWhereWidthsAloneDoNot(String init) {
        // The coordinates z₁ and 1000·z₂ turned by 45°: each has nearly the same width.
        Differentiable turned = new Turned(1, 1e-3);
        double along = meanSteps(turned, init, 0.8);
        double diagonal = meanSteps(turned, "adapt_diag", 0.8);
        // A metric that is right needs a few steps for half a turn, widths alone a thousand; ten is far from both.
        assertTrue(along < 10, init + " needs " + along + " steps");
        assertTrue(diagonal > 100, "adapt_diag needs " + diagonal + " steps");
    }

    private double meanSteps(LogDensity density, String init, double accept) {
        Options options = Options.defaults(sampler.options())
                .with(HamiltonianOptions.INIT, init)
                .with(HamiltonianOptions.TARGET_ACCEPT, accept);
        Chain chain = sampler.start(request(density, new double[2], ones(2), 300, 200, 0, options));
        double[] position = new double[2];
        double[] statistics = new double[sampler.statistics().size()];
        double steps = 0;
        for (int i = 0; i < 500; i++) {
            chain.advance(position, statistics);
            steps += i >= 300 ? statistics[STEPS] / 200 : 0;
        }
        return steps;
    }

    /** Two normals of given widths, along the diagonals. */
    private record Turned(double sum, double difference) implements Differentiable {
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
            double s = (x[0] + x[1]) / sum / sum;
            double d = (x[0] - x[1]) / difference / difference;
            gradient[0] = -s - d;
            gradient[1] = -s + d;
            return -0.5 * (s * (x[0] + x[1]) + d * (x[0] - x[1]));
        }
    }

    @Test
    void decidesAutoByTheDimensionAndDoesThenAsIfItHadBeenAsked() {
        Options given = Options.defaults(sampler.options());
        NormalDensity small = new NormalDensity(new double[3], ones(3));
        NormalDensity middling = new NormalDensity(new double[11], ones(11));
        NormalDensity large = new NormalDensity(new double[101], ones(101));
        assertEquals("adapt_full", sampler.decide(given, small).get(HamiltonianOptions.INIT));
        assertEquals("low_rank", sampler.decide(given, middling).get(HamiltonianOptions.INIT));
        assertEquals("adapt_diag", sampler.decide(given, large).get(HamiltonianOptions.INIT));
        Options asked = given.with(HamiltonianOptions.INIT, "adapt_full");
        assertEquals("adapt_full", sampler.decide(asked, large).get(HamiltonianOptions.INIT));
        double[] byAuto = last(sampler.start(request(small, new double[3], ones(3), 100, 100, 0, given)), 3);
        Options decided = sampler.decide(given, small);
        double[] byDecision = last(sampler.start(request(small, new double[3], ones(3), 100, 100, 0, decided)), 3);
        assertArrayEquals(byAuto, byDecision);
    }

    @Test
    void jitterMovesTheStartWithinTheScale() {
        NormalDensity density = new NormalDensity(new double[1], ones(1));
        Options jitter = Options.defaults(sampler.options()).with(HamiltonianOptions.INIT, "jitter+adapt_diag");
        Options none = Options.defaults(sampler.options()).with(HamiltonianOptions.INIT, "adapt_diag");
        double[] start = {0.3};
        double[] scale = {0.01};
        // Without a transition the state's position is where the chain begins.
        byte[] moved = sampler.start(request(density, start, scale, 0, 10, 0, jitter))
                .state()
                .bytes();
        byte[] kept = sampler.start(request(density, start, scale, 0, 10, 0, none))
                .state()
                .bytes();
        double from = position(moved);
        assertEquals(0.3, position(kept));
        assertTrue(from != 0.3 && Math.abs(from - 0.3) <= 0.01, "begins at " + from);
    }

    @Test
    void beginsAtTheModeWhereThatIsAskedFor() {
        NormalDensity density = new NormalDensity(new double[] {40}, ones(1));
        Options options = Options.defaults(sampler.options()).with(HamiltonianOptions.FROM_MODE, true);
        double[] start = {0};
        byte[] state = sampler.start(request(density, start, ones(1), 0, 10, 0, options))
                .state()
                .bytes();
        // A gain of 1e-10 is left, √2e-10 standard deviations.
        assertEquals(40, position(state), 2e-5);
    }

    private static double position(byte[] state) {
        org.asterism.samplers.saved.StateReader in =
                new org.asterism.samplers.saved.StateReader(new org.asterism.core.sampler.ChainState(state), "nuts", 1);
        in.stream();
        return in.real();
    }

    private double[] last(Chain chain, int dimension) {
        double[] position = new double[dimension];
        double[] statistics = new double[sampler.statistics().size()];
        for (int i = 0; i < 200; i++) {
            chain.advance(position, statistics);
        }
        return position;
    }

    @Test
    void endsItsWarmupEarlyOnlyWhereThatIsAskedForAndNothingMoreIsToBeLearnt() {
        NormalDensity easy = new NormalDensity(new double[3], new double[] {1, 0.1, 10});
        assertTrue(tunedAfter(easy, true) < 400, "a normal density takes " + tunedAfter(easy, true));
        assertEquals(1000, tunedAfter(easy, false));
        // Where every trajectory diverges it never ends.
        Differentiable broken = new Differentiable() {
            private int calls;

            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double logDensity(double[] position) {
                return 0;
            }

            @Override
            public double logDensityAndGradient(double[] position, double[] gradient) {
                gradient[0] = 0;
                return calls++ == 0 ? 0 : Double.NaN;
            }
        };
        assertEquals(1000, tunedAfter(broken, true));
    }

    private int tunedAfter(Differentiable density, boolean early) {
        Options options = Options.defaults(sampler.options()).with(HamiltonianOptions.TUNE_EARLY_STOP, early);
        int dimension = density.dimension();
        Chain chain = sampler.start(request(density, new double[dimension], ones(dimension), 1000, 10, 0, options));
        double[] position = new double[dimension];
        double[] statistics = new double[sampler.statistics().size()];
        int done = 0;
        while (chain instanceof SelfTuned own && !own.isTuned()) {
            chain.advance(position, statistics);
            done++;
        }
        return done;
    }

    @Test
    void variesTheStepSizeWithinTheJitterThatIsAskedFor() {
        NormalDensity density = new NormalDensity(new double[1], ones(1));
        Options options = Options.defaults(sampler.options()).with(HamiltonianOptions.STEP_JITTER, 0.2);
        Chain chain = sampler.start(request(density, new double[1], ones(1), 100, 500, 0, options));
        double[] position = new double[1];
        double[] statistics = new double[sampler.statistics().size()];
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < 600; i++) {
            chain.advance(position, statistics);
            least = i < 100 ? least : Math.min(least, statistics[2]);
            most = i < 100 ? most : Math.max(most, statistics[2]);
        }
        // Of 500 uniform draws the extremes are within a fiftieth of the ends, but once in 20,000.
        assertEquals(1.2 / 0.8, most / least, 0.04);
        assertTrue(most / least <= 1.2 / 0.8 + 1e-12);
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
