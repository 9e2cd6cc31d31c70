package org.asterism.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.asterism.core.model.Posterior;

/** Means over four chains, with their Monte Carlo errors by the means of batches. */
final class Means {
    private static final int BATCH = 100;

    private final List<double[]> draws = new ArrayList<>();

    Means(Posterior posterior, int drawsOfEach) {
        for (int chain = 0; chain < 4; chain++) {
            draws.addAll(Sampling.chain(posterior, 1000, drawsOfEach, 20, chain));
        }
    }

    /** Fails unless the mean of a function of the reported values is this one, within five Monte Carlo standard errors. */
    void assertMean(double expected, ToDoubleFunction<double[]> of, String what) {
        double sum = 0;
        double squares = 0;
        int batches = draws.size() / BATCH;
        for (int b = 0; b < batches; b++) {
            double mean = 0;
            for (double[] draw : draws.subList(b * BATCH, (b + 1) * BATCH)) {
                mean += of.applyAsDouble(draw) / BATCH;
            }
            sum += mean;
            squares += mean * mean;
        }
        double mean = sum / batches;
        double error = Math.sqrt((squares / batches - mean * mean) / (batches - 1));
        assertEquals(expected, mean, 5 * error, what + ", of standard error " + error);
    }
}
