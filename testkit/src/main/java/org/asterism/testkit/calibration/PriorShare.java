package org.asterism.testkit.calibration;

import java.util.Arrays;

/**
 * The distribution function of a quantity, from draws of its prior: it makes of any quantity, with moments or without, one that
 * is uniform between 0 and 1.
 */
final class PriorShare {
    private final double[] sorted;

    /** Of draws; taken over. */
    PriorShare(double[] draws) {
        this.sorted = draws;
        Arrays.sort(sorted);
    }

    /** The share of the prior below a value; equal ones count by half. */
    double below(double value) {
        return 0.5 * (count(value, false) + count(value, true)) / sorted.length;
    }

    private int count(double value, boolean included) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean isBelow = included ? sorted[middle] <= value : sorted[middle] < value;
            low = isBelow ? middle + 1 : low;
            high = isBelow ? high : middle;
        }
        return low;
    }
}
