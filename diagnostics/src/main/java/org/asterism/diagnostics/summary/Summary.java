package org.asterism.diagnostics.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asterism.core.draws.Draws;
import org.asterism.diagnostics.statistics.NormalScores;
import org.asterism.diagnostics.statistics.SummaryStatistics;

/**
 * A summary of draws: a row of nine numbers for each element of each variable.
 *
 * @param rows in the order of the selection
 * @param hdiProbability the share of the draws in the interval
 */
public record Summary(List<Row> rows, double hdiProbability) {
    /** The share that ArviZ takes. */
    public static final double USUAL_HDI = 0.94;

    public Summary {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param element what it is of
     * @param statistics its numbers
     */
    public record Row(Element element, SummaryStatistics statistics) {
        /** The nine numbers in the order of {@link Summary#columns()}: a fresh array. */
        public double[] values() {
            SummaryStatistics s = statistics;
            return new double[] {
                s.mean(),
                s.sd(),
                s.hdi().lower(),
                s.hdi().upper(),
                s.mcseMean(),
                s.mcseSd(),
                s.essBulk(),
                s.essTail(),
                s.rhat()
            };
        }
    }

    /** Summarises the selected elements. */
    public static Summary of(Draws draws, Selection selection, double hdiProbability) {
        List<Row> rows = new ArrayList<>();
        NormalScores scores =
                new NormalScores(2 * draws.schema().chains() * (draws.schema().draws() / 2));
        for (Element element : selection.elements(draws.schema())) {
            double[][] chains = draws.component(element.variable(), element.element());
            rows.add(new Row(element, SummaryStatistics.of(chains, hdiProbability, scores)));
        }
        return new Summary(rows, hdiProbability);
    }

    /** The names of the nine columns, as ArviZ has them. */
    public List<String> columns() {
        double tail = 100 * (1 - hdiProbability) / 2;
        return List.of(
                "mean",
                "sd",
                "hdi_" + percent(tail) + "%",
                "hdi_" + percent(100 - tail) + "%",
                "mcse_mean",
                "mcse_sd",
                "ess_bulk",
                "ess_tail",
                "r_hat");
    }

    private static String percent(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%s", rounded);
    }
}
