package org.asterism.diagnostics.report;

import java.util.List;
import java.util.Locale;
import org.asterism.diagnostics.fit.FittedObjects;
import org.asterism.diagnostics.fit.ObjectFit;
import org.asterism.diagnostics.fit.Residual;

/** How well the model fits, object by object, the worst first. */
final class FitSection implements Section {
    private static final int MOST = 25;
    /** With fewer degrees of freedom an object has as many parameters as measurements. */
    private static final double LEAST_FREEDOM = 0.5;

    private final FittedObjects fit;
    private final DrawnFigures figures;

    FitSection(FittedObjects fit, DrawnFigures figures) {
        this.fit = fit;
        this.figures = figures;
    }

    @Override
    public String id() {
        return "fit";
    }

    @Override
    public String title() {
        return "Fit to the data";
    }

    @Override
    public void write(HtmlPage page) {
        if (fit instanceof FittedObjects.Known known) {
            table(page, known.objects());
        } else {
            page.element("p", Words.sentence("not checked: " + ((FittedObjects.Unknown) fit).reason()));
        }
        figures.place(page, ReportFigure.PREDICTIVE, ReportFigure.KHAT);
    }

    private static void table(HtmlPage page, List<ObjectFit> objects) {
        String inside = "in " + Math.round(100 * Residual.INTERVAL) + " %";
        HtmlTable table =
                HtmlTable.begin(page, "sortable", List.of("object", "data", "χ²", "dof", "χ²/dof", "worst", inside), 6);
        for (ObjectFit object : objects.subList(0, Math.min(MOST, objects.size()))) {
            boolean isFree = object.freedom() > LEAST_FREEDOM;
            double share = (double) object.covered() / object.measurements();
            table.row()
                    .name(object.object(), "")
                    .number(Words.count(object.measurements()), object.measurements())
                    .number(Words.rounded(object.chiSquared()), object.chiSquared())
                    .number(isFree ? Words.rounded(object.freedom()) : "none", object.freedom())
                    .number(isFree ? Words.rounded(object.reducedChiSquared()) : "-", object.reducedChiSquared())
                    .number(String.format(Locale.ROOT, "%+.1f", object.worst()), object.worst())
                    .number(Math.round(100 * share) + " %", share)
                    .endRow();
        }
        table.end();
        if (objects.size() > MOST) {
            page.element(
                    "p", Words.count(objects.size() - MOST) + " more objects fit better than these.", "class", "note");
        }
        page.element(
                "p",
                "χ²/dof: near 1 where the quoted errors are right and the model can follow the data; dof is the number of"
                        + " measurements less that of fitted parameters. worst: the measurement farthest off, in standard"
                        + " deviations of what the model predicts. " + inside
                        + ": the share of the measurements within the model's "
                        + Math.round(100 * Residual.INTERVAL) + " % interval: about that, or more where"
                        + " objects have parameters of their own.",
                "class",
                "note");
    }
}
