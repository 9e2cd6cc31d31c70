package org.asterism.core.graph.compile;

/** Sums of what generated code leaves in arrays, in an order that is always the same. Called by generated code. */
final class Totals {
    static final String NAME = Totals.class.getName().replace('.', '/');

    private Totals() {}

    /** Σ x. */
    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The greatest of values. */
    static double greatest(double[] values) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    /**
     * Adds values to the sums of their groups; neighbours of one group are summed before.
     *
     * @param values one for each element of a tile. Not modified
     * @param group the group of each element of the whole loop. Not modified
     * @param from the first element of the tile
     * @param to the first that is not of it
     * @param into the sums. Changed
     */
    static void addByGroup(double[] values, int[] group, int from, int to, double[] into) {
        int i = from;
        while (i < to) {
            int present = group[i];
            double sum = values[i - from];
            i++;
            while (i < to && group[i] == present) {
                sum += values[i - from];
                i++;
            }
            into[present] += sum;
        }
    }
}
