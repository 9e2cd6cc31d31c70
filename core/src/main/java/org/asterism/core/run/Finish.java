package org.asterism.core.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Where the chains of a round are awaited. Waiting allocates nothing: one of them may have taken all memory, and ends by
 * that in a moment.
 */
final class Finish {
    private static final long GLANCE_MILLIS = 50;

    private final State[] states;
    private int running;

    /** What a chain does. */
    enum State {
        /** It has not come back, or not begun. */
        RUNNING,
        /** It has reached the end of the round. */
        MAY_RUN_ON,
        /** It has failed or was cancelled. */
        OVER
    }

    /** So many are running. */
    Finish(int chains) {
        states = new State[chains];
        Arrays.fill(states, State.RUNNING);
        running = chains;
    }

    /** One has come back. */
    synchronized void ended(int chain, boolean mayRunOn) {
        states[chain] = mayRunOn ? State.MAY_RUN_ON : State.OVER;
        running--;
        notifyAll();
    }

    /**
     * Waits until all have ended, or {@code patience} is over since they were asked to stop. Interrupting the thread asks
     * them to stop, and stays visible to it.
     *
     * @return what each does then
     */
    synchronized List<State> await(Cancellation cancellation, Duration patience) {
        long nanos = patience.toNanos();
        long asked = 0;
        boolean isAsked = false;
        boolean interrupted = false;
        while (running > 0 && !(isAsked && System.nanoTime() - asked > nanos)) {
            if (!isAsked && cancellation.isRequested()) {
                isAsked = true;
                asked = System.nanoTime();
            }
            try {
                wait(GLANCE_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
                cancellation.request();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.of(states);
    }
}
