package org.asterism.diagnostics.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
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
        rows = rows instanceof RowTable ? rows : List.copyOf(rows);
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

    /** Summarises the selected elements, on all processors. */
    public static Summary of(Draws draws, Selection selection, double hdiProbability) {
        return SummaryScan.onAllProcessors(ScanProgress.NONE).summary(draws, selection, hdiProbability);
    }

    /**
     * The rows of some elements of a summary of all.
     *
     * @param elements of the draws that were summarised, each at most once and in the order of the schema
     * @param schema of these draws
     */
    public Summary part(List<Element> elements, DrawSchema schema) {
        if (elements.size() == rows.size()) {
            // All of them, each once and in order: the table need not be written out.
            return this;
        }
        int[] firsts = new int[schema.variables().size()];
        for (int i = 1; i < firsts.length; i++) {
            firsts[i] = firsts[i - 1] + schema.variables().get(i - 1).size();
        }
        List<Row> chosen = new ArrayList<>();
        for (Element element : elements) {
            chosen.add(rows.get(firsts[element.variable()] + element.element()));
        }
        return new Summary(chosen, hdiProbability);
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
