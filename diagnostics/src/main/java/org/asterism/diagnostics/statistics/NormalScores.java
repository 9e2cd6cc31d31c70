package org.asterism.diagnostics.statistics;

import java.util.Arrays;

/** The normal quantiles Φ⁻¹((r − 3/8)/(S + 1/4)) of the ranks among S draws, each computed once. One thread. */
public final class NormalScores {
    private final int size;
    private final double[] halves;

    /** Of the ranks among {@code size} draws. */
    public NormalScores(int size) {
        this.size = size;
        this.halves = new double[2 * size + 1];
        Arrays.fill(halves, Double.NaN);
    }

    /** Of a rank, from one; the mean rank of ties may be half a number. */
    double ofRank(double rank) {
        int index = (int) Math.round(2 * rank);
        if (Double.isNaN(halves[index])) {
            halves[index] = NormalQuantile.of((rank - 0.375) / (size + 0.25));
        }
        return halves[index];
    }
}
