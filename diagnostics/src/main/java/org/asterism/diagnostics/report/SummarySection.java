package org.asterism.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.figure.plot.PlotRequest;
import org.asterism.diagnostics.summary.RowText;
import org.asterism.diagnostics.summary.Summary;

/** The numbers: a row for each scalar, and for the worst elements of long vectors. */
final class SummarySection implements Section {
    /** As the note below the table says (Vehtari et al. 2021, doi:10.1214/20-BA1221). */
    private static final double SUSPECT_RHAT = 1.01;

    private final ReportRequest request;
    private final Summary selected;

    SummarySection(ReportRequest request, Summary selected) {
        this.request = request;
        this.selected = selected;
    }

    @Override
    public String id() {
        return "summary";
    }

    @Override
    public String title() {
        return "Summary";
    }

    @Override
    public void write(HtmlPage page) {
        ShownRows shown = ShownRows.of(selected, request.draws().schema());
        boolean hasTruth = !request.truth().isEmpty();
        List<String> columns = selected.columns();
        List<String> heads = new ArrayList<>(List.of("", "unit"));
        if (hasTruth) {
            heads.add("truth");
            heads.add("off/sd");
        }
        heads.addAll(columns);
        HtmlTable table = HtmlTable.begin(page, "sortable", heads, heads.size() - 2);
        PlotRequest truths = request.plot(request.selection());
        for (Summary.Row row : shown.rows()) {
            Variable variable =
                    request.draws().schema().variables().get(row.element().variable());
            table.row()
                    .name(row.element().name(), variable.description())
                    .words(variable.unit().symbol());
            if (hasTruth) {
                truth(table, row, truths.truthOf(row.element()));
            }
            numbers(table, row);
            table.endRow();
        }
        table.end();
        notes(page, shown);
    }

    private static void numbers(HtmlTable table, Summary.Row row) {
        double[] values = row.values();
        for (int c = 0; c < values.length; c++) {
            String shown = RowText.cell(c, row);
            if (c == values.length - 1 && values[c] > SUSPECT_RHAT) {
                table.suspect(shown, values[c]);
            } else {
                table.number(shown, values[c]);
            }
        }
    }

    private static void truth(HtmlTable table, Summary.Row row, OptionalDouble truth) {
        if (truth.isEmpty()) {
            table.number("", Double.NaN).number("", Double.NaN);
            return;
        }
        double off = (row.statistics().mean() - truth.getAsDouble())
                / row.statistics().sd();
        table.number(RowText.truth(truth.getAsDouble(), row), truth.getAsDouble());
        table.number(RowText.off(truth.getAsDouble(), row), off);
    }

    private void notes(HtmlPage page, ShownRows shown) {
        if (shown.left() > 0) {
            page.begin("p", "class", "note");
            page.text(
                    Words.count(shown.left(), "row") + (shown.left() == 1 ? " is" : " are")
                            + " left out: of long vectors the elements with the fewest effective draws are shown. All of them:");
            page.text(" ")
                    .element("code", "asterism summary --all " + request.directory())
                    .text(", or ");
            page.element("code", "summary.csv").text(".").end();
        }
        int percent = (int) Math.round(100 * selected.hdiProbability());
        page.element(
                "p",
                "hdi: the shortest interval that holds " + percent
                        + " % of the draws. mcse: the error of mean and sd for want"
                        + " of draws. ess: how many independent draws would be as good, for the middle and for the tails; 400"
                        + " are enough for most purposes. r_hat: 1.00 where the chains agree, suspect above 1.01."
                        + (request.truth().isEmpty() ? "" : " off/sd: how far the mean is from the truth."),
                "class",
                "note");
    }
}
