package org.asterism.diagnostics.statistics;

/**
 * The normal quantiles Φ⁻¹((r − 3/8)/(S + 1/4)) of the ranks r among S draws (Blom 1958; Vehtari et al. 2021,
 * doi:10.1214/20-BA1221, eq. 14), those of whole ranks computed once. Immutable.
 */
public final class NormalScores {
    private final int size;
    private final double[] whole;

    /** Of the ranks among {@code size} draws. */
    public NormalScores(int size) {
        this.size = size;
        this.whole = new double[size];
        for (int i = 0; i < size; i++) {
            // Scores are antisymmetric about the middle rank.
            whole[i] = i <= size / 2 ? computed(i + 1) : -whole[size - 1 - i];
        }
    }

    /** Of a rank, from one, that no other draw shares. */
    double ofWholeRank(int rank) {
        return whole[rank - 1];
    }

    /** Of a rank, from one; the mean rank of ties may be half a number. */
    double ofRank(double rank) {
        int below = (int) rank;
        return below == rank ? whole[below - 1] : computed(rank);
    }

    private double computed(double rank) {
        return NormalQuantile.of((rank - 0.375) / (size + 0.25));
    }
}
