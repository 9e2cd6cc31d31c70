package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.junit.jupiter.api.Test;

class __CLASS__Test {
    private static final int TUNE = 1000;
    private static final int DRAWS = 100_000;

    private final __CLASS__ sampler = new __CLASS__();

    /** Independent normals of standard deviations 1 and 2. */
    private static final class Normals implements LogDensity {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double logDensity(double[] x) {
            return -0.5 * (x[0] * x[0] + x[1] * x[1] / 4);
        }
    }

    private ChainRequest request() {
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0);
        Options options = Options.defaults(sampler.options());
        return new ChainRequest(new Normals(), new double[2], new double[] {1, 2}, TUNE, DRAWS, options, random);
    }

    @Test
    void drawsFromTheDensity() {
        Chain chain = sampler.start(request());
        double[] position = new double[2];
        double[] statistics = new double[sampler.statistics().size()];
        double[] sum = new double[2];
        double[] squares = new double[2];
        for (int i = 0; i < TUNE + DRAWS; i++) {
            chain.advance(position, statistics);
            for (int k = 0; i >= TUNE && k < 2; k++) {
                sum[k] += position[k];
                squares[k] += position[k] * position[k];
            }
        }
        // Such steps give about one effective draw in ten; five standard errors.
        double effective = DRAWS / 10.0;
        for (int k = 0; k < 2; k++) {
            double sd = k + 1;
            assertEquals(0, sum[k] / DRAWS, 5 * sd / Math.sqrt(effective));
            assertEquals(sd * sd, squares[k] / DRAWS, 5 * sd * sd * Math.sqrt(2 / effective));
        }
    }

    @Test
    void goesOnFromItsStateAsIfItHadNotStopped() {
        Chain chain = sampler.start(request());
        double[] expected = new double[2];
        double[] actual = new double[2];
        double[] statistics = new double[sampler.statistics().size()];
        for (int i = 0; i < TUNE / 2; i++) {
            chain.advance(expected, statistics);
        }
        Chain resumed = sampler.resume(request(), chain.state());
        for (int i = 0; i < TUNE; i++) {
            chain.advance(expected, statistics);
            resumed.advance(actual, statistics);
            assertArrayEquals(expected, actual);
        }
    }
}
