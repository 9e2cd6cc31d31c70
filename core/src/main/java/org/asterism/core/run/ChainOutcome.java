package org.asterism.core.run;

/** How a chain ended, and what it did. */
public sealed interface ChainOutcome {
    /** The draws that were kept. */
    int draws();

    /** What it cost. */
    Cost cost();

    /** All draws were made, or as many as the stopping rule asked for. */
    record Completed(int draws, Cost cost) implements ChainOutcome {}

    /** It was asked to stop; the draws until then are kept. */
    record Cancelled(int draws, Cost cost) implements ChainOutcome {}

    /** It failed; the draws until then are kept. */
    record Failed(int draws, Cost cost, Throwable cause) implements ChainOutcome {}

    /**
     * It did not heed the request to stop, and was left to itself; the draws until then are kept.
     *
     * @param place where its thread was when it was left: the innermost call, after the name of the plug-in whose code that
     *     is
     */
    record Abandoned(int draws, Cost cost, String place) implements ChainOutcome {}

    /**
     * What a chain cost.
     *
     * @param tuneSeconds wall time of tuning
     * @param drawSeconds wall time of the draws
     * @param evaluations of the log density, tuning included
     * @param divergences after tuning
     * @param tuned transitions that tuned
     */
    record Cost(double tuneSeconds, double drawSeconds, long evaluations, int divergences, int tuned) {}
}
