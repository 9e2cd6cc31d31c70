package org.asterism.diagnostics.calibration;

/** Is told how far a calibration is, by one thread at a time. */
@FunctionalInterface
public interface CalibrationProgress {
    /**
     * Another trial is over.
     *
     * @param done trials that are over
     * @param total trials that there will be
     * @param failed those of the done ones that failed
     */
    void done(int done, int total, int failed);

    /** Tells nobody. */
    static CalibrationProgress none() {
        return (done, total, failed) -> {};
    }
}
