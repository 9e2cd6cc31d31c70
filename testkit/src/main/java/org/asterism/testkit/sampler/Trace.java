package org.asterism.testkit.sampler;

import java.util.Arrays;
import org.asterism.core.sampler.Chain;

/** What a chain says, transition by transition, in arrays that it gets filled with nonsense. */
final class Trace {
    private final Chain chain;
    private final double[] position;
    private final double[] statistics;
    private final double before;

    /**
     * Of a chain.
     *
     * @param before what stands in the arrays before each transition
     */
    Trace(Chain chain, int dimension, int statistics, double before) {
        this.chain = chain;
        this.position = new double[dimension];
        this.statistics = new double[statistics];
        this.before = before;
    }

    /** The next transition: position, then statistics, in a fresh array. */
    double[] next() {
        Arrays.fill(position, before);
        Arrays.fill(statistics, before);
        chain.advance(position, statistics);
        double[] all = Arrays.copyOf(position, position.length + statistics.length);
        System.arraycopy(statistics, 0, all, position.length, statistics.length);
        return all;
    }

    /** So many transitions, one after the other. */
    double[] next(int count) {
        double[][] all = new double[count][];
        for (int i = 0; i < count; i++) {
            all[i] = next();
        }
        return Arrays.stream(all).flatMapToDouble(Arrays::stream).toArray();
    }
}
