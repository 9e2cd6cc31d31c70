package org.asterism.benchmarks.samplers;

import java.util.Map;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawSink;

/** Keeps draws in memory: [element][chain][draw]. */
final class MemorySink implements DrawSink {
    private final double[][][] draws;

    MemorySink(int elements, int chains, int length) {
        draws = new double[elements][chains][length];
    }

    @Override
    public ChainSink chain(int index) {
        int[] next = {0};
        return (values, statistics) -> {
            for (int i = 0; i < draws.length; i++) {
                draws[i][index][next[0]] = values[i];
            }
            next[0]++;
        };
    }

    double[][] element(int index) {
        return draws[index];
    }

    @Override
    public void finish(Map<String, String> attributes) {
        // Nothing is left to do for arrays.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
