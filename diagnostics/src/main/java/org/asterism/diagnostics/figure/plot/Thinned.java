package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;

/**
 * A long line with as few points as draw the same picture: of each stretch as wide as a dot, the least and the largest.
 *
 * @param places of the points along the line
 * @param values at them
 */
@SuppressWarnings("ArrayRecordComponent") // made to be drawn once, never compared
record Thinned(double[] places, double[] values) {
    /**
     * Thins.
     *
     * @param line values at places 0, 1, 2 … Not modified
     * @param stretches how many there are along the figure
     */
    static Thinned of(double[] line, int stretches) {
        if (line.length <= 2 * stretches) {
            double[] places = new double[line.length];
            Arrays.setAll(places, i -> i);
            return new Thinned(places, line.clone());
        }
        double[] places = new double[2 * stretches];
        double[] values = new double[2 * stretches];
        for (int s = 0; s < stretches; s++) {
            int from = (int) ((long) s * line.length / stretches);
            int to = (int) ((long) (s + 1) * line.length / stretches);
            int least = from;
            int largest = from;
            for (int i = from; i < to; i++) {
                least = line[i] < line[least] ? i : least;
                largest = line[i] > line[largest] ? i : largest;
            }
            places[2 * s] = Math.min(least, largest);
            places[2 * s + 1] = Math.max(least, largest);
            values[2 * s] = line[(int) places[2 * s]];
            values[2 * s + 1] = line[(int) places[2 * s + 1]];
        }
        return new Thinned(places, values);
    }
}
