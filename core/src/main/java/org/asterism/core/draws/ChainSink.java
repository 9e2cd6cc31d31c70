package org.asterism.core.draws;

/** Takes the draws of one chain, from one thread. */
@FunctionalInterface
public interface ChainSink {
    /**
     * Takes the next draw.
     *
     * @param values all elements of all variables, in the order of the schema. Not modified, not kept
     * @param statistics in the order of the schema. Not modified, not kept
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void write(double[] values, double[] statistics);
}
