package org.asterism.core.run;

/** A request to stop, seen by all chains between draws. Thread-safe. */
public final class Cancellation {
    private volatile boolean requested;

    /** Asks to stop; asking again changes nothing. */
    public void request() {
        requested = true;
    }

    /** Whether somebody asked to stop. */
    public boolean isRequested() {
        return requested;
    }
}
