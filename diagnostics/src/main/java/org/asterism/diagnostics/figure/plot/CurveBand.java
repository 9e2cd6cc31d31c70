package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.statistics.Quantiles;

/**
 * Where the curves of draws lie, place by place: between their quantiles of 2.5 and 97.5 %, and of 16 and 84 %.
 *
 * @param places along the curves
 * @param quantiles four lines, the lowest first
 */
@SuppressWarnings("ArrayRecordComponent") // made to be drawn once, never compared
record CurveBand(double[] places, double[][] quantiles) {
    private static final double[] PROBABILITIES = {0.025, 0.16, 0.84, 0.975};
    private static final int MOST_DRAWS = 400;

    /**
     * The band of curves.
     *
     * @param places where they are evaluated. Kept, not modified
     * @param draws which; evenly fewer where they are many. Not modified
     * @param curve value of a draw at a place
     */
    static CurveBand of(double[] places, int[] draws, ToDoubleBiFunction<Integer, Double> curve) {
        int count = Math.min(MOST_DRAWS, draws.length);
        double[][] quantiles = new double[PROBABILITIES.length][places.length];
        double[] values = new double[count];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < count; j++) {
                values[j] = curve.applyAsDouble(draws[(int) ((long) j * draws.length / count)], places[i]);
            }
            Arrays.sort(values);
            for (int q = 0; q < PROBABILITIES.length; q++) {
                quantiles[q][i] = Quantiles.ofSorted(values, PROBABILITIES[q]);
            }
        }
        return new CurveBand(places, quantiles);
    }

    Range range() {
        return Range.of(quantiles[0]).and(Range.of(quantiles[PROBABILITIES.length - 1]));
    }

    void draw(Panel panel) {
        panel.band(places, quantiles[0], quantiles[3], Look.WIDE_BAND);
        panel.band(places, quantiles[1], quantiles[2], Look.BAND);
    }

    static Foot explain(Foot foot) {
        return foot.area("95 % of the draws", Look.WIDE_BAND).area("68 %", Look.BAND);
    }
}
