package org.asterism.diagnostics.calibration;

import java.util.Map;
import java.util.function.Supplier;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawSink;

/** Keeps the test quantities of all draws of a trial in memory, and nothing else of them. */
final class TrialDraws implements DrawSink {
    private final double[][][] series;
    private final Supplier<TestQuantities> quantities;

    /**
     * For chains of one length.
     *
     * @param quantities fresh ones for each chain
     */
    TrialDraws(int size, int chains, int draws, Supplier<TestQuantities> quantities) {
        this.series = new double[size][chains][draws];
        this.quantities = quantities;
    }

    @Override
    public ChainSink chain(int index) {
        TestQuantities own = quantities.get();
        int[] next = new int[1];
        return (values, statistics) -> {
            int draw = next[0]++;
            for (int k = 0; k < series.length; k++) {
                series[k][index][draw] = own.of(k, values);
            }
        };
    }

    /** The draws of a quantity: [chain][draw]. */
    double[][] of(int quantity) {
        return series[quantity];
    }

    @Override
    public void finish(Map<String, String> attributes) {}

    @Override
    public void close() {}
}
