package org.asterism.diagnostics.report;

/** The posterior in figures, and the data against it. */
final class FiguresSection implements Section {
    private final DrawnFigures figures;

    FiguresSection(DrawnFigures figures) {
        this.figures = figures;
    }

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public String title() {
        return "Posterior";
    }

    @Override
    public void write(HtmlPage page) {
        figures.place(
                page,
                ReportFigure.PAIR,
                ReportFigure.POSTERIOR,
                ReportFigure.FOREST,
                ReportFigure.VELOCITIES,
                ReportFigure.FOLDED,
                ReportFigure.PERIODOGRAM,
                ReportFigure.PERIODS,
                ReportFigure.MEMBERSHIP);
    }
}
