package org.asterism.diagnostics.checks;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.asterism.core.draws.Draws;
import org.asterism.diagnostics.statistics.SummaryStatistics;
import org.asterism.diagnostics.summary.SummarisedDraws;
import org.asterism.diagnostics.summary.Summary;

/**
 * Which of all elements is worst by some badness, and how many exceed a limit.
 *
 * @param name of the worst element; empty where the badness of none is a number
 * @param badness of the worst; NaN where there is none
 * @param above how many exceed the limit
 * @param total how many were looked at
 */
record Worst(String name, double badness, int above, int total) {
    static Worst of(Draws draws, double limit, ToDoubleFunction<SummaryStatistics> badnessOf) {
        List<Summary.Row> rows = SummarisedDraws.summaryOf(draws).rows();
        String name = "";
        double worst = Double.NaN;
        int above = 0;
        for (Summary.Row row : rows) {
            double badness = badnessOf.applyAsDouble(row.statistics());
            above += badness > limit ? 1 : 0;
            if (badness > worst || (Double.isNaN(worst) && !Double.isNaN(badness))) {
                worst = badness;
                name = row.element().name();
            }
        }
        return new Worst(name, worst, above, rows.size());
    }

    String others() {
        return above > 1 ? " and " + (above - 1) + " more of " + total : "";
    }
}
