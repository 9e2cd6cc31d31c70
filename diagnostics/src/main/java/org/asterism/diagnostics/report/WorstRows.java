package org.asterism.diagnostics.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.asterism.diagnostics.summary.Summary;

/** Keeps the rows with the fewest effective draws of as many as are offered: a few in memory at a time. One thread. */
final class WorstRows {
    private static final Comparator<Summary.Row> BEST_FIRST =
            Comparator.comparingDouble(WorstRows::effectiveDraws).reversed();

    private final int most;
    private final PriorityQueue<Summary.Row> kept = new PriorityQueue<>(BEST_FIRST);

    WorstRows(int most) {
        this.most = most;
    }

    /** In bulk or tails, whichever is less; constants, which have none, count as the best. */
    private static double effectiveDraws(Summary.Row row) {
        double least = Math.min(row.statistics().essBulk(), row.statistics().essTail());
        return Double.isNaN(least) ? Double.POSITIVE_INFINITY : least;
    }

    void offer(Summary.Row row) {
        kept.add(row);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** Those kept, in the order of the model. */
    List<Summary.Row> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparingInt(
                                (Summary.Row row) -> row.element().variable())
                        .thenComparingInt(row -> row.element().element()))
                .toList();
    }
}
