package org.asterism.samplers.joker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asterism.core.error.Problems;
import org.asterism.core.error.SamplingException;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Offering;
import org.asterism.core.model.Proposals;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.testkit.sampler.NormalDensity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws of joker are independent draws of the posterior. */
class JokerTest {
    private static final int DRAWS = 20_000;
    /** Beyond so many standard errors of a normal lies a share of 1e-5. */
    private static final double MOST_ERRORS = 4.4;

    /**
     * x ~ Normal(0, 1) seen as y = 1.2 ± 0.5, and z ~ Normal(x, 1) integrated out: the posterior of x is normal about 0.96 with a
     * variance of 0.2, and z about x.
     */
    private static final class Toy implements Offering, Proposals {
        private static final double DATUM = 1.2;
        private static final double ERROR = 0.5;
        private final double logBound;

        Toy(double logBound) {
            this.logBound = logBound;
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double logDensity(double[] x) {
            return logLikelihood(x[0]) - 0.5 * (x[0] * x[0] + (x[1] - x[0]) * (x[1] - x[0]));
        }

        private static double logLikelihood(double x) {
            return -0.5 * (x - DATUM) * (x - DATUM) / (ERROR * ERROR);
        }

        @Override
        public <P> Optional<P> offer(Class<P> kind) {
            return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int batch() {
            return 10;
        }

        @Override
        public double logBound() {
            return logBound;
        }

        @Override
        public void propose(RandomGenerator random, double[] values, double[] logWeights) {
            for (int k = 0; k < values.length; k++) {
                values[k] = random.nextGaussian();
                logWeights[k] = logLikelihood(values[k]);
            }
        }

        @Override
        public void complete(double[] values, RandomGenerator random, double[] position) {
            position[0] = values[0];
            position[1] = values[0] + random.nextGaussian();
        }
    }

    private static ChainRequest request(LogDensity density, int draws, Map<String, String> given) {
        Problems problems = new Problems();
        Options options = Options.parse(new JokerSampler().options(), given, "the sampler", problems);
        problems.throwIfAny(UsageException::new);
        RandomStream random = RandomStream.of(4, RandomStream.Purpose.SAMPLING, 0);
        return new ChainRequest(density, new double[2], new double[] {1, 1}, 100, draws, options, random);
    }

    private static double[][] run(Chain chain, int draws) {
        double[][] all = new double[draws][2 + new JokerSampler().statistics().size()];
        double[] position = new double[2];
        double[] statistics = new double[new JokerSampler().statistics().size()];
        for (double[] draw : all) {
            chain.advance(position, statistics);
            System.arraycopy(position, 0, draw, 0, 2);
            System.arraycopy(statistics, 0, draw, 2, statistics.length);
        }
        return all;
    }

    /** With the greatest weight known, known too high, and not known. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.POSITIVE_INFINITY})
    void drawsHaveTheMomentsOfThePosterior(double logBound) {
        double[][] draws = run(new JokerSampler().start(request(new Toy(logBound), DRAWS, Map.of())), DRAWS);
        double[] sums = new double[4];
        for (double[] draw : draws) {
            double x = (draw[0] - 0.96) / Math.sqrt(0.2);
            double z = draw[1] - draw[0];
            double[] terms = {x, x * x - 1, z, z * z - 1};
            for (int k = 0; k < sums.length; k++) {
                sums[k] += terms[k] / DRAWS;
            }
        }
        for (int k = 0; k < sums.length; k++) {
            // Independent draws of a normal: variances of one for the mean and of two for the square.
            assertEquals(0, sums[k], MOST_ERRORS * Math.sqrt((k % 2 + 1.0) / DRAWS), "moment " + k);
        }
    }

    @Test
    void acceptsAsManyAsTheEvidenceSays() {
        Chain chain = new JokerSampler().start(request(new Toy(0), DRAWS, Map.of()));
        double[] statistics = new double[5];
        for (int i = 0; i < DRAWS; i++) {
            chain.advance(new double[2], statistics);
        }
        // ∫ L π over the greatest L: the error's share of the predictive width, and how far the datum is out.
        double exact = Math.sqrt(0.25 / 1.25) * Math.exp(-0.5 * 1.44 / 1.25);
        assertEquals(exact, statistics[1], MOST_ERRORS * exact / Math.sqrt(DRAWS));
        assertEquals(DRAWS / statistics[2], statistics[1], 10 / statistics[2]);
    }

    /** A greater weight drops what would not have been accepted with it, whatever the order of the batches. */
    @Test
    void thePoolIsAsIfTheGreatestWeightHadBeenKnown() {
        double[] low = {-3, -2, -4};
        double[] high = {0, -1, -2};
        AcceptedPool grown = new AcceptedPool(1, Double.POSITIVE_INFINITY);
        AcceptedPool known = new AcceptedPool(1, 0);
        RandomStream one = RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0);
        RandomStream two = RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0);
        int before = 0;
        for (int i = 0; i < 200; i++) {
            double[] batch = {3 * i, 3 * i + 1, 3 * i + 2};
            grown.add(batch, i < 100 ? low : high, one);
            known.add(batch, i < 100 ? low : high, two);
            before = i == 99 ? grown.size() : before;
        }
        assertTrue(before > 100, "all of the first weights are high for what was seen");
        assertEquals(known.size(), grown.size());
        double[] fromKnown = new double[1];
        double[] fromGrown = new double[1];
        for (int left = known.size(); left > 0; left--) {
            assertEquals(known.take(two, fromKnown), grown.take(one, fromGrown));
            assertArrayEquals(fromKnown, fromGrown);
        }
    }

    @Test
    void waitsForAllThatIsAskedForWhereTheGreatestWeightIsNotKnown() {
        double[] statistics = new double[5];
        new JokerSampler()
                .start(request(new Toy(Double.POSITIVE_INFINITY), 500, Map.of()))
                .advance(new double[2], statistics);
        assertTrue(statistics[2] >= 500, "proposals before the first draw: " + statistics[2]);
        new JokerSampler().start(request(new Toy(0), 500, Map.of())).advance(new double[2], statistics);
        assertTrue(statistics[2] < 500, "proposals before the first draw: " + statistics[2]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.POSITIVE_INFINITY})
    void goesOnFromASavedStateAsIfItHadNotStopped(double logBound) {
        for (int stop : new int[] {0, 1, 30}) {
            Chain whole = new JokerSampler().start(request(new Toy(logBound), 40, Map.of()));
            Chain first = new JokerSampler().start(request(new Toy(logBound), 40, Map.of()));
            run(whole, stop);
            run(first, stop);
            Chain second = new JokerSampler().resume(request(new Toy(logBound), 40, Map.of()), first.state());
            double[][] expected = run(whole, 100);
            double[][] actual = run(second, 100);
            for (int i = 0; i < expected.length; i++) {
                assertArrayEquals(expected[i], actual[i]);
            }
        }
    }

    @Test
    void givesTheSameDrawsForTheSameSeedAndNoneTwice() {
        double[][] one = run(new JokerSampler().start(request(new Toy(0), 100, Map.of())), 100);
        double[][] two = run(new JokerSampler().start(request(new Toy(0), 100, Map.of())), 100);
        for (int i = 0; i < 100; i++) {
            assertArrayEquals(one[i], two[i]);
            assertNotEquals(one[i][0], one[(i + 1) % 100][0]);
        }
        assertEquals(
                100, Arrays.stream(one).mapToDouble(draw -> draw[0]).distinct().count());
    }

    @Test
    void saysWhatToDoWhereProposalsAreSpent() {
        Chain chain = new JokerSampler().start(request(new Toy(9), 40, Map.of("max_proposals", "2000")));
        SamplingException spent = assertThrows(SamplingException.class, () -> run(chain, 40));
        assertTrue(spent.getMessage().contains("of 2000 proposals were accepted"), spent.getMessage());
        assertTrue(spent.getMessage().contains("nuts"), spent.getMessage());
    }

    @Test
    void refusesADensityWithoutProposals() {
        NormalDensity density = new NormalDensity(new double[2], new double[] {1, 1});
        JokerSampler joker = new JokerSampler();
        UsageException refusal = assertThrows(UsageException.class, () -> joker.start(request(density, 40, Map.of())));
        assertTrue(refusal.getMessage().contains("joker needs a model"), refusal.getMessage());
    }
}
