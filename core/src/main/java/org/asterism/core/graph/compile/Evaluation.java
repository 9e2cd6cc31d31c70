package org.asterism.core.graph.compile;

/** Evaluates a compiled program; owns its buffers. One thread. Allocates nothing. */
public final class Evaluation {
    private final Step[] steps;
    private final Buffers buffers;

    Evaluation(Step[] steps, Buffers buffers) {
        this.steps = steps;
        this.buffers = buffers;
    }

    /**
     * Evaluates.
     *
     * @param input the values of the leaves. Not modified
     * @param first the first output. Overwritten where an output goes
     * @param second the second output. Overwritten where an output goes
     */
    public void run(double[] input, double[] first, double[] second) {
        buffers.input = input;
        buffers.first = first;
        buffers.second = second;
        for (Step step : steps) {
            step.run(buffers);
        }
    }
}
