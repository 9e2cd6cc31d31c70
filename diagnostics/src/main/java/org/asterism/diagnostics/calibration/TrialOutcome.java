package org.asterism.diagnostics.calibration;

import java.util.List;

/** How a trial ended. */
sealed interface TrialOutcome {
    /**
     * Its truth was ranked.
     *
     * @param names of the quantities
     * @param ranks of each
     * @param effective draws of each, in bulk
     * @param divergences after tuning
     */
    @SuppressWarnings("ArrayRecordComponent") // gathered once and never compared
    record Ranked(List<String> names, int[] ranks, double[] effective, int divergences) implements TrialOutcome {}

    /** Its data could not be simulated, or their posterior not sampled. */
    record Failed(RuntimeException cause) implements TrialOutcome {}

    /** It was not begun, or not ended. */
    record Unfinished() implements TrialOutcome {}
}
