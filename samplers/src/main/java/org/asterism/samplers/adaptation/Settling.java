package org.asterism.samplers.adaptation;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * Tells whether a warm-up has done its work: in the latest window few transitions diverged, the log density no longer rose
 * (its means over the two halves differ by less than its spread), and the metric hardly changed.
 */
final class Settling {
    private static final double MOST_DIVERGING = 0.02;
    private static final double MOST_DRIFT = 0.6;
    private static final double MOST_CHANGE = 0.5;

    private double[] logDensities = new double[64];
    private int count;
    private int diverging;

    void add(double logDensity, boolean diverged) {
        if (count == logDensities.length) {
            logDensities = java.util.Arrays.copyOf(logDensities, 2 * count);
        }
        logDensities[count++] = logDensity;
        diverging += diverged ? 1 : 0;
    }

    /** Ends a window; {@code change} is that of the metric. */
    boolean settled(double change, int enough) {
        boolean settled = count >= enough
                && diverging <= MOST_DIVERGING * count
                && Math.abs(drift()) < MOST_DRIFT
                && change < MOST_CHANGE;
        count = 0;
        diverging = 0;
        return settled;
    }

    /** How far the second half's mean is above the first's, in standard deviations of all. */
    private double drift() {
        int half = count / 2;
        double first = 0;
        double second = 0;
        for (int i = 0; i < count; i++) {
            first += i < half ? logDensities[i] : 0;
            second += i < half ? 0 : logDensities[i];
        }
        double mean = (first + second) / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (logDensities[i] - mean) * (logDensities[i] - mean);
        }
        return (second / (count - half) - first / half) / Math.sqrt(squares / count);
    }

    void save(StateWriter out) {
        out.put(count).put(diverging);
        for (int i = 0; i < count; i++) {
            out.put(logDensities[i]);
        }
    }

    void restore(StateReader in) {
        int saved = in.integer();
        diverging = in.integer();
        count = 0;
        for (int i = 0; i < saved; i++) {
            add(in.real(), false);
        }
    }
}
