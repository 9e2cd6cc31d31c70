package org.asterism.samplers.slice;

import java.util.random.RandomGenerator;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * Draws from a slice: an interval about the present place is widened until it covers the slice, by a limited number of
 * steps shared at random between its ends, and shrunk towards the present place until a point is inside (Neal 2003,
 * doi:10.1214/aos/1056562461, figs. 3 and 5). While it tunes, the first width
 * of each direction is moved until intervals are widened as often as they are shrunk.
 */
final class Interval {
    /** About the width of a typical slice of a normal density of unit variance. */
    private static final double WIDTH = 2.5;

    private static final double DECAY = 0.6;
    private static final double MOST = 1;

    private final Line line;
    private final RandomGenerator random;
    private final int mostWidenings;
    private final double[] widths;
    private long draws;
    private int widenings;
    private int shrinkings;
    private double logDensity;

    Interval(Line line, RandomGenerator random, int mostWidenings, int directions) {
        this.line = line;
        this.random = random;
        this.mostWidenings = mostWidenings;
        this.widths = new double[directions];
        forget();
    }

    /** Begins anew with widths, as after a change of the directions. */
    void forget() {
        java.util.Arrays.fill(widths, WIDTH);
        draws = 0;
    }

    void begin() {
        widenings = 0;
        shrinkings = 0;
    }

    /**
     * Draws a place along the line; {@link #logDensity()} is the log density there.
     *
     * @param direction which of the directions it is
     * @param here the log density at zero
     * @param tuning whether the width may change
     */
    double draw(int direction, double here, boolean tuning) {
        double level = here - random.nextExponential();
        int widenedBefore = widenings;
        int shrunkBefore = shrinkings;
        double width = widths[direction];
        double low = -width * random.nextDouble();
        double high = low + width;
        int left = (int) (random.nextDouble() * (mostWidenings + 1));
        int right = mostWidenings - left;
        while (left > 0 && line.logDensity(low) > level) {
            low -= width;
            left--;
            widenings++;
        }
        while (right > 0 && line.logDensity(high) > level) {
            high += width;
            right--;
            widenings++;
        }
        double along = shrink(low, high, level, here);
        if (tuning) {
            learn(direction, widenings - widenedBefore - (shrinkings - shrunkBefore));
        }
        return along;
    }

    /** Robbins–Monro: as many widenings as shrinkings. */
    private void learn(int direction, int surplus) {
        draws++;
        double step = Math.pow(1 + draws / widths.length, -DECAY);
        widths[direction] *= Math.exp(step * Math.max(-MOST, Math.min(MOST, surplus)));
    }

    private double shrink(double from, double to, double level, double here) {
        double low = from;
        double high = to;
        while (true) {
            double along = low + (high - low) * random.nextDouble();
            logDensity = line.logDensity(along);
            if (logDensity > level) {
                return along;
            }
            shrinkings++;
            if (along < 0) {
                low = along;
            } else {
                high = along;
            }
            if (!(high - low > 0) || along == 0) {
                // The slice is narrower than the numbers can tell: it stays.
                logDensity = here;
                return 0;
            }
        }
    }

    double logDensity() {
        return logDensity;
    }

    int widenings() {
        return widenings;
    }

    int shrinkings() {
        return shrinkings;
    }

    void save(StateWriter out) {
        out.put(widths).put(draws);
    }

    void restore(StateReader in) {
        in.reals(widths);
        draws = in.count();
    }
}
