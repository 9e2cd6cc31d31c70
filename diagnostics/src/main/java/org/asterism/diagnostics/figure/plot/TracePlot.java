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

/** The draws of each chain in their order, with the density of each chain beside them. */
final class TracePlot implements Plot {
    private static final int MOST = 8;
    private static final double HEIGHT = 54;
    private static final double DENSITY = 0.32;
    private static final int COLUMNS = 260;

    @Override
    public String id() {
        return "trace";
    }

    @Override
    public String summary() {
        return "draws of each chain in order, and their densities; divergences and the MAP draw marked";
    }

    @Override
    public Figure draw(PlotRequest request) {
        Chosen chosen = Chosen.of(request, MOST);
        List<Sample> samples = Sample.of(chosen, request);
        List<Marks.Place> divergences = Marks.divergences(request.draws());
        Optional<Marks.Place> mode = Marks.mode(request.draws());
        Foot foot = new Foot(Look.TWO_COLUMNS);
        Key.chains(foot, request.draws().schema().chains());
        mode.ifPresent(place -> Key.mode(foot));
        if (!divergences.isEmpty()) {
            foot.line("divergence (at the bottom)", Paint.stroke(Palette.INK, 0.7));
        }
        Key.truth(foot, samples);
        foot.note(chosen.note());
        double below = samples.stream().mapToDouble(TracePlot::roomBelow).max().orElseThrow();
        Sheet sheet = new Sheet(
                new Sheet.Shape(samples.size(), 1, Look.TWO_COLUMNS, HEIGHT + below),
                "Draws of each chain in order",
                foot);
        for (int i = 0; i < samples.size(); i++) {
            Box cell = sheet.cell(i);
            Sample sample = samples.get(i);
            density(sheet, cell, sample, mode);
            trace(sheet, cell, sample, mode, divergences, i == samples.size() - 1);
        }
        return sheet.finish();
    }

    private static Axis values(Sample sample) {
        return Axis.of(sample.range().padded(0.04), sample.label(), sample.unit(), 4);
    }

    private static double roomBelow(Sample sample) {
        return Panel.roomBelow(values(sample), DENSITY * Look.TWO_COLUMNS - 16);
    }

    private static void density(Sheet sheet, Box cell, Sample sample, Optional<Marks.Place> mode) {
        DensityEstimate[] densities = new DensityEstimate[sample.chains().length];
        double peak = 0;
        for (int c = 0; c < densities.length; c++) {
            double[] finite = Sample.finite(sample.chains()[c]);
            densities[c] = DensityEstimate.of(finite.length == 0 ? new double[1] : finite);
            peak = Math.max(peak, densities[c].peak());
        }
        Axis x = values(sample);
        Axis y = Axis.of(new Range(0, peak > 0 ? 1.08 * peak : 1), MathText.plain(""), "", 3);
        Box box = new Box(
                cell.left() + 10, cell.top() + 6, cell.left() + DENSITY * cell.width() - 6, cell.top() + HEIGHT - 4);
        Panel panel = new Panel(sheet.canvas, box, x, y);
        panel.begin();
        for (int c = 0; c < densities.length; c++) {
            Paint paint = Paint.stroke(Palette.ofChain(c), 0.9);
            if (densities[c].step() > 0) {
                panel.line(densities[c].places(), densities[c].values(), paint);
            } else {
                panel.verticalAt(densities[c].low(), paint);
            }
        }
        sample.truth().ifPresent(truth -> panel.verticalAt(truth, Look.TRUTH));
        mode.ifPresent(place -> panel.dot(place.in(sample.chains()), 0.04 * y.high(), 2.2, Look.MODE));
        panel.end();
        panel.frame();
        panel.bottomTicks(true);
        panel.bottomLabel();
    }

    private static void trace(
            Sheet sheet,
            Box cell,
            Sample sample,
            Optional<Marks.Place> mode,
            List<Marks.Place> divergences,
            boolean isLast) {
        int draws = sample.chains()[0].length;
        Axis x = Axis.of(new Range(0, Math.max(1, draws - 1)), MathText.plain("draw"), "", 8);
        Axis y = values(sample);
        Box box = new Box(
                cell.left() + DENSITY * cell.width() + 50, cell.top() + 6, cell.right() - 8, cell.top() + HEIGHT - 4);
        Panel panel = new Panel(sheet.canvas, box, x, y);
        panel.begin();
        for (int c = 0; c < sample.chains().length; c++) {
            Thinned line = Thinned.of(sample.chains()[c], COLUMNS);
            panel.line(line.places(), line.values(), Paint.stroke(Palette.ofChain(c), 0.4));
        }
        sample.truth().ifPresent(truth -> panel.horizontalAt(truth, Look.TRUTH));
        panel.rug(divergences.stream().mapToDouble(Marks.Place::draw).toArray(), 5, Paint.stroke(Palette.INK, 0.5));
        mode.ifPresent(place -> panel.dot(place.draw(), place.in(sample.chains()), 2.2, Look.MODE));
        panel.end();
        panel.frame();
        panel.leftTicks(true);
        // A long name stands below the densities only.
        if (y.label().width(Panel.LABEL) < cell.height()) {
            panel.leftLabel(panel.leftTicksWidth() + 7);
        }
        panel.bottomTicks(true);
        if (isLast) {
            panel.bottomLabel();
        }
    }
}
