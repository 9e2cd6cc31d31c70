package org.asterism.core.run;

/**
 * The numbers of draws at which a {@link StoppingRule} is asked: 100, then a fifth more each time, so that all the asking
 * costs no more than a few times the last.
 */
final class Checkpoints {
    private static final int FIRST = 100;

    private Checkpoints() {}

    /** The next one after {@code done} draws, at most {@code limit}. */
    static int after(int done, int limit) {
        int next = FIRST;
        while (next <= done && next < limit) {
            next += next / 5;
        }
        return Math.min(next, limit);
    }
}
