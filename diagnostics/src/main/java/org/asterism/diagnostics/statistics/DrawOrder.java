package org.asterism.diagnostics.statistics;

import java.util.Arrays;

/**
 * The increasing order of many sets of draws of one size, one after the other. A radix sort on the place of each value
 * between the least and the greatest, in 2²² steps, is mended by insertion; values too uneven for that, such as those of a
 * Cauchy distribution, are sorted by all their bits. Either is stable. Owns its buffers; one thread.
 */
final class DrawOrder {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final double STEPS = DIGITS * (double) DIGITS;
    private static final int PASSES_OF_ALL_BITS = 6;

    private final int size;
    private final double[] sorted;
    private final int[] order;
    private final int[] spareOrder;
    private final int[] places;
    private final long[] keys;
    private final long[] spareKeys;
    private final int[] starts = new int[DIGITS];
    private final int[] upperStarts = new int[DIGITS];

    DrawOrder(int size) {
        this.size = size;
        this.sorted = new double[size];
        this.order = new int[size];
        this.spareOrder = new int[size];
        this.places = new int[size];
        this.keys = new long[size];
        this.spareKeys = new long[size];
    }

    /** The values in increasing order: the buffer, overwritten by the next sort. */
    double[] sorted() {
        return sorted;
    }

    /** Where each of the sorted values stood: the buffer, overwritten by the next sort. */
    int[] order() {
        return order;
    }

    /**
     * Sorts.
     *
     * @param values finite. Not modified
     */
    void sort(double[] values) {
        double low = values[0];
        double high = values[0];
        for (int i = 1; i < size; i++) {
            // Comparisons, since Math.min and Math.max take several times as long for the sake of NaN and −0.
            double value = values[i];
            if (value < low) {
                low = value;
            } else if (value > high) {
                high = value;
            }
        }
        double scale = (STEPS - 1) / (high - low);
        boolean even = scale > 0 && scale < Double.POSITIVE_INFINITY && high - low < Double.POSITIVE_INFINITY;
        if (even) {
            sortByPlace(values, low, scale);
        }
        if (!even || !mend()) {
            sortByAllBits(values);
        }
    }

    private void sortByPlace(double[] values, double low, double scale) {
        Arrays.fill(starts, 0);
        Arrays.fill(upperStarts, 0);
        for (int i = 0; i < size; i++) {
            int place = (int) ((values[i] - low) * scale);
            places[i] = place;
            starts[place & (DIGITS - 1)]++;
            upperStarts[place >>> DIGIT_BITS]++;
        }
        accumulate(starts);
        accumulate(upperStarts);
        for (int i = 0; i < size; i++) {
            spareOrder[starts[places[i] & (DIGITS - 1)]++] = i;
        }
        for (int i = 0; i < size; i++) {
            int index = spareOrder[i];
            int at = upperStarts[places[index] >>> DIGIT_BITS]++;
            order[at] = index;
            sorted[at] = values[index];
        }
    }

    private static void accumulate(int[] counts) {
        int before = 0;
        for (int i = 0; i < counts.length; i++) {
            int count = counts[i];
            counts[i] = before;
            before += count;
        }
    }

    /** Puts neighbours right that share a place; gives up when that takes long. */
    private boolean mend() {
        long moves = 0;
        long most = 4L * size + 64;
        for (int i = 1; i < size; i++) {
            double value = sorted[i];
            if (sorted[i - 1] > value) {
                int index = order[i];
                int at = i;
                while (at > 0 && sorted[at - 1] > value) {
                    sorted[at] = sorted[at - 1];
                    order[at] = order[at - 1];
                    at--;
                }
                sorted[at] = value;
                order[at] = index;
                moves += i - at;
                if (moves > most) {
                    return false;
                }
            }
        }
        return true;
    }

    private void sortByAllBits(double[] values) {
        long[] from = keys;
        long[] to = spareKeys;
        int[] fromOrder = order;
        int[] toOrder = spareOrder;
        for (int i = 0; i < size; i++) {
            // Zero is added so that −0 becomes 0; the sign is turned so that bits as unsigned numbers order as the
            // values.
            long bits = Double.doubleToRawLongBits(values[i] + 0.0);
            from[i] = bits ^ (bits >> 63 | Long.MIN_VALUE);
            fromOrder[i] = i;
        }
        for (int pass = 0; pass < PASSES_OF_ALL_BITS; pass++) {
            int shift = pass * DIGIT_BITS;
            Arrays.fill(starts, 0);
            for (int i = 0; i < size; i++) {
                starts[(int) (from[i] >>> shift) & (DIGITS - 1)]++;
            }
            accumulate(starts);
            for (int i = 0; i < size; i++) {
                int at = starts[(int) (from[i] >>> shift) & (DIGITS - 1)]++;
                to[at] = from[i];
                toOrder[at] = fromOrder[i];
            }
            long[] emptied = from;
            from = to;
            to = emptied;
            int[] emptiedOrder = fromOrder;
            fromOrder = toOrder;
            toOrder = emptiedOrder;
        }
        // An even number of passes ends where it began, in the buffer of the order.
        for (int i = 0; i < size; i++) {
            sorted[i] = values[order[i]];
        }
    }
}
