package org.asterism.samplers.adaptation;

/**
 * When the metric is renewed: at the ends of windows that grow by half from ten transitions, after a few transitions that
 * only find the bulk; the last tenth of the warm-up leaves the metric alone and settles the step size.
 *
 * @param tune the number of transitions of the whole warm-up
 */
public record WarmupSchedule(int tune) {
    private static final int FIRST_WINDOW = 10;
    private static final double GROWTH = 1.5;
    private static final int LEAST_LAST = 15;

    /** The transition after which the metric is no longer renewed. */
    public int metricEnd() {
        int last = Math.max(Math.min(LEAST_LAST, tune / 2), tune / 10);
        return tune - last;
    }

    /** Whether a window ends when {@code done} transitions are done. */
    public boolean windowEndsAt(int done) {
        int end = 0;
        double length = FIRST_WINDOW;
        while (end < metricEnd()) {
            int next = end + (int) length;
            length *= GROWTH;
            // A window that the next would not follow whole is prolonged to the end.
            end = next + (int) length > metricEnd() ? metricEnd() : next;
            if (end == done) {
                return true;
            }
        }
        return false;
    }
}
