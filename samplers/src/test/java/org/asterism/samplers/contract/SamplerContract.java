package org.asterism.samplers.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asterism.core.draws.Statistic;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every sampler promises: exact expectations within their Monte Carlo error, the same draws for the same seed, going on
 * from a saved state bit for bit, surviving places where the density is −∞ or not a number, and transitions that allocate
 * nothing. Extend it, and say what the sampler is and how long its chains must be.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SamplerContract {
    private static final int CHAINS = 16;
    /** Of Student's t with 15 degrees of freedom: beyond it lies a share of 1e-5. */
    private static final double MOST_ERRORS = 6.5;
    /** The least accuracy that says something: a standard error of a thirtieth of a standard deviation. */
    private static final double LEAST_ACCURACY = 1.0 / 30;

    /** The sampler. */
    protected abstract Sampler sampler();

    /** Options that are not the defaults, on a target. */
    protected Map<String, String> options(Target target) {
        return Map.of();
    }

    /** How long its chains must be on a target. */
    protected abstract Length length(Target target);

    /** The greatest number of dimensions that are tried in the short build. */
    protected int mostDimensions() {
        return 100;
    }

    /** The targets of the short build, but for that with two modes. */
    List<Target> targets() {
        return List.of(
                Targets.normal(1),
                Targets.normal(10),
                Targets.normal(mostDimensions()),
                Targets.correlated(),
                Targets.funnel(),
                Targets.banana(),
                Targets.bounded(),
                Targets.heavyTailed());
    }

    /** Whether it crosses between modes that are far apart. */
    protected boolean crossesBetweenModes() {
        return false;
    }

    /** Whether it needs a gradient. */
    protected abstract boolean needsGradient();

    /**
     * How long a chain is.
     *
     * @param tune transitions that tune
     * @param draws transitions after those
     */
    public record Length(int tune, int draws) {}

    private Options values(Target target) {
        Problems problems = new Problems();
        Options values = Options.parse(sampler().options(), options(target), "the sampler", problems);
        problems.throwIfAny(UsageException::new);
        return values;
    }

    private ChainRequest request(LogDensity density, Target target, Length length, int chain) {
        RandomStream starts = RandomStream.of(5, RandomStream.Purpose.START, chain);
        double[] start = target.start().clone();
        for (int trial = 0; trial == 0 || !Double.isFinite(density.logDensity(start)); trial++) {
            for (int i = 0; i < start.length; i++) {
                start[i] = target.start()[i] + target.scale()[i] * (2 * starts.nextDouble() - 1);
            }
        }
        RandomStream random = RandomStream.of(11, RandomStream.Purpose.SAMPLING, chain);
        return new ChainRequest(
                density, start, target.scale().clone(), length.tune(), length.draws(), values(target), random);
    }

    private Chain chain(Target target, Length length, int chain) {
        return sampler().start(request(target.density(), target, length, chain));
    }

    /** The mean of each expectation's function over each chain: [expectation][chain]. */
    private double[][] means(Target target) {
        Length length = length(target);
        int count = target.expectations().size();
        double[][] means = new double[count][CHAINS];
        double[] position = new double[target.density().dimension()];
        double[] statistics = new double[sampler().statistics().size()];
        for (int c = 0; c < CHAINS; c++) {
            Chain chain = chain(target, length, c);
            for (int i = 0; i < length.tune() + length.draws(); i++) {
                chain.advance(position, statistics);
                for (int k = 0; i >= length.tune() && k < count; k++) {
                    means[k][c] += target.expectations().get(k).function().applyAsDouble(position) / length.draws();
                }
            }
        }
        return means;
    }

    private void check(Target target) {
        double[][] means = means(target);
        for (int k = 0; k < means.length; k++) {
            Target.Expectation expectation = target.expectations().get(k);
            Estimates estimates = Estimates.of(means[k]);
            String what = target + ", " + expectation.name() + ": " + estimates;
            assertTrue(
                    estimates.error() <= LEAST_ACCURACY * expectation.sd() + 1e-12,
                    () -> what + " says too little for a sd of " + expectation.sd());
            assertEquals(expectation.exact(), estimates.mean(), MOST_ERRORS * estimates.error() + 1e-12, what);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void hasTheExactMomentsAndQuantiles(Target target) {
        check(target);
    }

    @Tag("slow")
    @Test
    void hasThemInAHundredDimensions() {
        assumeTrue(mostDimensions() < 100, "the short build does that");
        check(Targets.normal(100));
    }

    static Stream<Target> twoModes() {
        return Stream.of(Targets.twoModes());
    }

    @ParameterizedTest
    @MethodSource("twoModes")
    void crossesBetweenFarModesOrSaysThatItDoesNot(Target target) {
        boolean saysNot = sampler().descriptor().summary().contains("does not cross between far modes");
        assertEquals(!crossesBetweenModes(), saysNot);
        if (crossesBetweenModes()) {
            check(target);
            return;
        }
        for (double share : means(target)[0]) {
            // Up to rounding of the sum.
            assertEquals(Math.rint(share), share, 1e-9, "a chain went from one mode to the other");
        }
    }

    @Test
    void givesTheSameDrawsForTheSameSeedAndOthersForAnother() {
        Target target = Targets.funnel();
        double[] first = lastPosition(chain(target, new Length(50, 50), 0));
        double[] again = lastPosition(chain(target, new Length(50, 50), 0));
        double[] other = lastPosition(chain(target, new Length(50, 50), 1));
        assertArrayEquals(first, again);
        assertNotEquals(first[0], other[0]);
    }

    private double[] lastPosition(Chain chain) {
        double[] position = new double[4];
        double[] statistics = new double[sampler().statistics().size()];
        for (int i = 0; i < 100; i++) {
            chain.advance(position, statistics);
        }
        return position;
    }

    @Test
    void goesOnFromASavedStateAsIfItHadNotStopped() {
        Target target = Targets.funnel();
        Length length = new Length(100, 100);
        int size = sampler().statistics().size();
        for (int stop : new int[] {0, 3, 60, 90, 100, 150}) {
            Chain whole = chain(target, length, 0);
            double[] expected = new double[4];
            double[] ofExpected = new double[size];
            ChainState saved = whole.state();
            for (int i = 0; i < stop; i++) {
                whole.advance(expected, ofExpected);
                saved = i == stop - 1 ? whole.state() : saved;
            }
            // The position and the stream of the request are another chain's, and are not used.
            Chain second = sampler().resume(request(target.density(), target, length, 7), saved);
            double[] actual = new double[4];
            double[] ofActual = new double[size];
            for (int i = stop; i < 200; i++) {
                whole.advance(expected, ofExpected);
                second.advance(actual, ofActual);
                assertArrayEquals(expected, actual, "stopped after " + stop + ", at " + i);
                assertArrayEquals(ofExpected, ofActual, "stopped after " + stop + ", at " + i);
            }
        }
    }

    @Test
    void refusesAStateThatIsNotItsOwn() {
        Target target = Targets.funnel();
        ChainRequest request = request(target.density(), target, new Length(10, 10), 0);
        byte[] own = sampler().start(request).state().bytes();
        ChainState cut = new ChainState(java.util.Arrays.copyOf(own, own.length / 2));
        Target other = Targets.normal(10);
        ChainRequest wider = request(other.density(), other, new Length(10, 10), 0);
        assertThrows(IllegalArgumentException.class, () -> sampler().resume(request, cut));
        assertThrows(IllegalArgumentException.class, () -> sampler().resume(wider, new ChainState(own)));
        assertThrows(IllegalArgumentException.class, () -> sampler().resume(request, new ChainState(new byte[0])));
    }

    @Test
    void leavesItsRequestAsItWas() {
        Target target = Targets.funnel();
        ChainRequest request = request(target.density(), target, new Length(50, 50), 0);
        double[] position = request.position().clone();
        double[] scale = request.scale().clone();
        lastPosition(sampler().start(request));
        assertArrayEquals(position, request.position());
        assertArrayEquals(scale, request.scale());
    }

    @Test
    void survivesPlacesWithoutANumberAndCountsThem() {
        Differentiable cliff = new Differentiable() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double logDensity(double[] x) {
                return x[0] > 1 ? Double.NaN : -0.5 * (x[0] * x[0] + x[1] * x[1]);
            }

            @Override
            public double logDensityAndGradient(double[] x, double[] gradient) {
                gradient[0] = x[0] > 1 ? Double.NaN : -x[0];
                gradient[1] = -x[1];
                return logDensity(x);
            }
        };
        Target target = new Target("cliff", cliff, new double[2], new double[] {0.5, 1}, List.of());
        Chain chain = chain(target, new Length(300, 300), 0);
        double[] position = new double[2];
        double[] statistics = new double[sampler().statistics().size()];
        int flag = indexOf("diverging");
        double counted = 0;
        for (int i = 0; i < 600; i++) {
            chain.advance(position, statistics);
            counted += statistics[flag];
            assertTrue(position[0] <= 1, "a draw where the density is not a number");
        }
        assertTrue(counted > 0, "nothing was counted");
    }

    private int indexOf(String name) {
        List<String> names =
                sampler().statistics().stream().map(Statistic::name).toList();
        assertTrue(names.contains(name), () -> "no " + name + " among " + names);
        return names.indexOf(name);
    }

    @Test
    void reportsTheLogDensityOfEachDraw() {
        Target target = Targets.banana();
        Chain chain = chain(target, new Length(50, 50), 0);
        double[] position = new double[2];
        double[] statistics = new double[sampler().statistics().size()];
        int lp = indexOf("lp");
        for (int i = 0; i < 100; i++) {
            chain.advance(position, statistics);
            // Rounding alone: the same sum, perhaps in another order.
            assertEquals(target.density().logDensity(position), statistics[lp], 1e-9);
        }
    }

    @Test
    void allocatesNothingForATransition() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Target target = Targets.normal(10);
        int tune = 400;
        Chain chain = chain(target, new Length(tune, 100_000), 0);
        double[] position = new double[10];
        double[] statistics = new double[sampler().statistics().size()];
        for (int i = 0; i < tune + 2000; i++) {
            chain.advance(position, statistics);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            chain.advance(position, statistics);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        // The measurement itself may allocate a little, but less than an object a transition.
        assertTrue(allocated < 1000, () -> allocated + " bytes in 1000 transitions");
    }

    @Test
    void needsAGradientOnlyIfItSaysSo() {
        Target target = Targets.banana();
        LogDensity plain = new LogDensity() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public double logDensity(double[] position) {
                return target.density().logDensity(position);
            }
        };
        ChainRequest request = request(plain, target, new Length(10, 10), 0);
        if (needsGradient()) {
            UsageException refused =
                    assertThrows(UsageException.class, () -> sampler().start(request));
            assertTrue(refused.getMessage().contains("gradient"), refused.getMessage());
        } else {
            Assertions.assertDoesNotThrow(() -> sampler().start(request));
        }
    }

    @Test
    void describesItself() {
        assertFalse(sampler().descriptor().citations().isEmpty());
        assertFalse(sampler().descriptor().summary().endsWith("."));
        Set<String> names = new HashSet<>();
        sampler().statistics().forEach(s -> assertTrue(names.add(s.name()), s.name()));
        sampler().statistics().forEach(s -> assertFalse(s.description().isEmpty(), s.name()));
        sampler().options().forEach(o -> assertFalse(o.description().isEmpty(), o.name()));
    }
}
