package org.asterism.core.sampler;

/** One chain, on one thread: first the transitions that tune it, then the draws. */
public interface Chain {
    /**
     * Makes the next transition.
     *
     * @param position where the chain is now. Overwritten
     * @param statistics in the order of {@link Sampler#statistics()}. Overwritten
     */
    void advance(double[] position, double[] statistics);

    /** All that is needed to go on from here, bit for bit as if it had not stopped. */
    ChainState state();
}
