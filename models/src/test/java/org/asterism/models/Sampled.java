package org.asterism.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.samplers.nuts.NutsSampler;

/** Draws of several chains from a posterior, with the errors of their means. */
public final class Sampled {
    private static final int CHAINS = 4;
    private static final int TUNE = 500;
    /** Long against the autocorrelation of any quantity here. */
    private static final int BATCH = 50;

    private final Posterior posterior;
    private final double[][] draws;

    private Sampled(Posterior posterior, double[][] draws) {
        this.posterior = posterior;
        this.draws = draws;
    }

    /** Draws as many of each chain, in the order of chains. */
    public static Sampled from(Posterior posterior, int drawsOfEach, long seed) {
        double[][] draws = new double[CHAINS * drawsOfEach][];
        IntStream.range(0, CHAINS).parallel().forEach(chain -> chain(posterior, drawsOfEach, seed, chain, draws));
        return new Sampled(posterior, draws);
    }

    private static void chain(Posterior posterior, int size, long seed, int index, double[][] draws) {
        StartPoint start = posterior.start();
        RandomStream spread = RandomStream.of(seed, RandomStream.Purpose.START, index);
        double[] position = start.position().clone();
        for (int i = 0; i < position.length; i++) {
            position[i] += start.scale()[i] * (2 * spread.nextDouble() - 1);
        }
        NutsSampler sampler = new NutsSampler();
        Chain chain = sampler.start(new ChainRequest(
                posterior.newLogDensity(),
                position,
                start.scale(),
                TUNE,
                size,
                Options.defaults(sampler.options()),
                RandomStream.of(seed, RandomStream.Purpose.SAMPLING, index)));
        RandomStream report = RandomStream.of(seed, RandomStream.Purpose.REPORT, index);
        Reporter reporter = posterior.newReporter();
        double[] statistics = new double[sampler.statistics().size()];
        int values = posterior.variables().stream().mapToInt(Variable::size).sum();
        for (int i = -TUNE; i < size; i++) {
            chain.advance(position, statistics);
            if (i >= 0) {
                draws[index * size + i] = new double[values];
                reporter.report(position, report, draws[index * size + i]);
            }
        }
    }

    /** The draws of one element of a variable. */
    public double[] of(String name, int element) {
        int offset = element;
        for (Variable variable : posterior.variables()) {
            if (variable.name().equals(name)) {
                int at = offset;
                return IntStream.range(0, draws.length)
                        .mapToDouble(i -> draws[i][at])
                        .toArray();
            }
            offset += variable.size();
        }
        throw new IllegalArgumentException("there is no variable " + name);
    }

    /** The mean of the draws. */
    public double mean(String name, int element) {
        return mean(of(name, element));
    }

    /** The standard deviation of the draws. */
    public double sd(String name, int element) {
        return Math.sqrt(mean(squares(of(name, element))));
    }

    /** Fails unless mean and standard deviation are these, within five Monte Carlo standard errors by the means of batches. */
    public void assertMoments(String name, int element, double mean, double sd) {
        double[] of = of(name, element);
        String where = name + "[" + element + "]";
        assertEquals(mean, mean(of), 5 * error(of), "mean of " + where);
        double[] squares = squares(of);
        assertEquals(sd, Math.sqrt(mean(squares)), 5 * error(squares) / (2 * sd), "standard deviation of " + where);
    }

    private static double[] squares(double[] of) {
        double mean = mean(of);
        double[] squares = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            squares[i] = (of[i] - mean) * (of[i] - mean);
        }
        return squares;
    }

    private static double mean(double[] of) {
        double sum = 0;
        for (double value : of) {
            sum += value;
        }
        return sum / of.length;
    }

    private static double error(double[] of) {
        int batches = of.length / BATCH;
        double mean = mean(of);
        double sum = 0;
        for (int b = 0; b < batches; b++) {
            double ofBatch = 0;
            for (int i = 0; i < BATCH; i++) {
                ofBatch += of[b * BATCH + i] / BATCH;
            }
            sum += (ofBatch - mean) * (ofBatch - mean);
        }
        return Math.sqrt(sum / batches / (batches - 1));
    }
}
