package org.asterism.samplers.adaptation;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** Windows that grow by half, for samplers that learn a covariance and do not know how long they will learn. */
public final class WindowGrowth {
    private static final double GROWTH = 1.5;

    private double length;

    /** The first window has {@code first} states. */
    public WindowGrowth(int first) {
        length = first;
    }

    /** Whether a window of {@code count} states is over; if so, the next begins. */
    public boolean endsWith(long count) {
        if (count < length) {
            return false;
        }
        length *= GROWTH;
        return true;
    }

    /** Writes down how long the window is. */
    public void save(StateWriter out) {
        out.put(length);
    }

    /** Reads what {@link #save} wrote. */
    public void restore(StateReader in) {
        length = in.real();
    }
}
