package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import org.asterism.diagnostics.calibration.EcdfEnvelope;

/**
 * The share of ranks up to each rank, less the share that uniform ranks have there: at the end of each step, so that uniform
 * ranks are at zero whatever their number.
 *
 * @param places from 0 to 1 along the axis of ranks
 * @param values the differences there
 */
@SuppressWarnings("ArrayRecordComponent") // made to be drawn once, never compared
record RankSteps(double[] places, double[] values) {
    /**
     * The curve of ranks.
     *
     * @param ranks each from 0 to {@code draws}. Not modified
     */
    static RankSteps of(int[] ranks, int draws) {
        int[] counts = new int[draws + 1];
        for (int rank : ranks) {
            counts[rank]++;
        }
        double[] places = new double[draws + 2];
        double[] values = new double[draws + 2];
        int below = 0;
        for (int rank = 0; rank <= draws; rank++) {
            below += counts[rank];
            places[rank + 1] = (rank + 1.0) / (draws + 1);
            values[rank + 1] = (double) below / ranks.length - places[rank + 1];
        }
        return new RankSteps(places, values);
    }

    /** The places, lower ends and upper ends of a band, from zero on. */
    static double[][] ends(EcdfEnvelope envelope) {
        int count = envelope.points().length;
        double[][] ends = new double[3][count + 1];
        for (int i = 0; i < count; i++) {
            double at = envelope.points()[i];
            ends[0][i + 1] = at;
            ends[1][i + 1] = (double) envelope.lower()[i] / envelope.size() - at;
            ends[2][i + 1] = (double) envelope.upper()[i] / envelope.size() - at;
        }
        return ends;
    }

    /** The farthest from zero. */
    double reach() {
        return farthest(values);
    }

    /** The farthest of a band from zero. */
    static double reach(EcdfEnvelope envelope) {
        double[][] ends = ends(envelope);
        return Math.max(farthest(ends[1]), farthest(ends[2]));
    }

    private static double farthest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
