package org.asterism.diagnostics.figure.plot;

import java.util.List;
import java.util.Optional;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.estimate.DensityEstimate;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.figure.svg.TextStyle;
import org.asterism.diagnostics.statistics.HighestDensityInterval;
import org.asterism.diagnostics.statistics.SummaryStatistics;
import org.asterism.diagnostics.summary.Summary;

/** The density of each parameter with its mean and highest-density interval. */
final class PosteriorPlot implements Plot {
    private static final int MOST = 12;
    private static final int COLUMNS = 3;
    private static final double HEIGHT = 88;
    private static final double SIDE = 10;
    private static final double ABOVE = 26;

    @Override
    public String id() {
        return "posterior";
    }

    @Override
    public String summary() {
        return "density of each parameter with its mean, 94 % interval and MAP draw";
    }

    @Override
    public Figure draw(PlotRequest request) {
        Chosen chosen = Chosen.of(request, MOST);
        List<Sample> samples = Sample.of(chosen, request);
        Optional<Marks.Place> mode = Marks.mode(request.draws());
        double narrowest = Look.TWO_COLUMNS / COLUMNS - 2 * SIDE;
        double below = samples.stream()
                .mapToDouble(sample -> Panel.roomBelow(axis(sample), narrowest))
                .max()
                .orElseThrow();
        Sheet.Shape shape = Sheet.Shape.grid(samples.size(), COLUMNS, HEIGHT + below);
        Foot foot = new Foot(shape.width()).line("94 % HDI", Paint.stroke(Palette.INK, 2));
        mode.ifPresent(place -> Key.mode(foot));
        Key.truth(foot, samples);
        foot.note(chosen.note());
        Sheet sheet = new Sheet(shape, "Posterior densities", foot);
        for (int i = 0; i < samples.size(); i++) {
            Box cell = sheet.cell(i);
            Box box = new Box(cell.left() + SIDE, cell.top() + ABOVE, cell.right() - SIDE, cell.bottom() - below);
            panel(sheet, box, samples.get(i), mode);
        }
        return sheet.finish();
    }

    private static Axis axis(Sample sample) {
        return Axis.of(sample.range().padded(0.05), sample.label(), sample.unit(), 4);
    }

    private static void panel(Sheet sheet, Box box, Sample sample, Optional<Marks.Place> mode) {
        double[] finite = sample.finite();
        DensityEstimate density = DensityEstimate.of(finite.length == 0 ? new double[1] : finite);
        double peak = density.step() > 0 ? density.peak() : 1;
        Panel panel = new Panel(
                sheet.canvas, box, axis(sample), Axis.of(new Range(0, 1.15 * peak), MathText.plain(""), "", 3));
        panel.begin();
        if (density.step() > 0) {
            double[] zeros = new double[density.values().length];
            panel.band(density.places(), zeros, density.values(), Look.BAND);
            panel.line(density.places(), density.values(), Look.CURVE);
        } else {
            panel.verticalAt(density.low(), Look.CURVE);
        }
        SummaryStatistics statistics = SummaryStatistics.of(sample.chains(), Summary.USUAL_HDI);
        HighestDensityInterval interval = statistics.hdi();
        if (Double.isFinite(interval.lower())) {
            double y = box.bottom() - 3;
            sheet.canvas.line(
                    panel.pageX(interval.lower()), y, panel.pageX(interval.upper()), y, Paint.stroke(Palette.INK, 2));
        }
        sample.truth().ifPresent(truth -> panel.verticalAt(truth, Look.TRUTH));
        mode.ifPresent(place -> panel.dot(place.in(sample.chains()), 0.09 * peak, 2.2, Look.MODE));
        panel.end();
        panel.frame();
        panel.bottomTicks(true);
        panel.bottomLabel();
        int decimals = Estimates.decimals(statistics.sd());
        TextStyle style = TextStyle.of(Panel.TICK).middle();
        sheet.canvas.text(
                box.centreX(), box.top() - 13, Estimates.meanAndSd(sample, box.width() + 2 * SIDE, Panel.TICK), style);
        sheet.canvas.text(
                box.centreX(),
                box.top() - 4,
                "94 % HDI: " + Estimates.text(interval.lower(), decimals) + " to "
                        + Estimates.text(interval.upper(), decimals),
                style);
    }
}
