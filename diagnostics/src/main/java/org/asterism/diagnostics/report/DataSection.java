package org.asterism.diagnostics.report;

import java.util.List;
import org.asterism.core.data.Provenance;
import org.asterism.diagnostics.report.RunFacts.ColumnUse;
import org.asterism.diagnostics.report.RunFacts.DataFacts;

/** What was read: the file with its digest, the columns in their roles, and a figure. */
final class DataSection implements Section {
    private final DataFacts data;
    private final DrawnFigures figures;

    DataSection(ReportRequest request, DrawnFigures figures) {
        this.data = request.facts().data();
        this.figures = figures;
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public String title() {
        return "Data";
    }

    @Override
    public void write(HtmlPage page) {
        Provenance from = data.provenance();
        page.begin("dl");
        entry(page, "file", from.place());
        entry(page, "size", Words.bytes(from.bytes()) + ", " + Words.count(data.rows(), "row") + " used");
        page.element("dt", "SHA-256")
                .begin("dd")
                .element("code", from.sha256(), "class", "digest")
                .end();
        page.end();
        if (!data.columns().isEmpty()) {
            HtmlTable table = HtmlTable.begin(page, "plain", List.of("role", "column", "unit"), 0);
            for (ColumnUse use : data.columns()) {
                table.row()
                        .name(use.role(), "")
                        .words(use.column())
                        .words(use.unit())
                        .endRow();
            }
            table.end();
        }
        figures.place(page, ReportFigure.DATA);
    }

    private static void entry(HtmlPage page, String what, String value) {
        page.element("dt", what).element("dd", value);
    }
}
