package org.asterism.diagnostics.summary;

/** Hears how far the summary of many elements is, on the thread that asked for it. */
@FunctionalInterface
public interface ScanProgress {
    /** Tells nobody. */
    ScanProgress NONE = (done, total) -> {};

    /** So many of the elements are done. */
    void done(int done, int total);
}
