package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.List;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.estimate.Autocorrelation;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;

/** How much a draw tells of those after it, by lag and chain. */
final class AutocorrelationPlot implements Plot {
    private static final int MOST = 12;
    private static final int COLUMNS = 3;
    private static final int LAGS = 100;
    private static final double HEIGHT = 105;
    private static final Paint NOISE = Paint.fill(Palette.FAINT).opacity(0.5);

    @Override
    public String id() {
        return "autocorr";
    }

    @Override
    public String summary() {
        return "autocorrelation of each chain by lag";
    }

    @Override
    public Figure draw(PlotRequest request) {
        Chosen chosen = Chosen.of(request, MOST);
        List<Sample> samples = Sample.of(chosen, request);
        Sheet.Shape shape = Sheet.Shape.grid(samples.size(), COLUMNS, HEIGHT);
        Foot foot = new Foot(shape.width());
        Key.chains(foot, request.draws().schema().chains());
        foot.area("95 % of independent draws", NOISE);
        foot.note(chosen.note());
        Sheet sheet = new Sheet(shape, "Autocorrelation", foot);
        for (int i = 0; i < samples.size(); i++) {
            Panel panel = panel(sheet, sheet.cell(i), samples.get(i));
            if (i % shape.columns() == 0) {
                panel.leftLabel(24);
            }
        }
        return sheet.finish();
    }

    private static Panel panel(Sheet sheet, Box cell, Sample sample) {
        int draws = sample.chains()[0].length;
        int lags = Math.max(2, Math.min(LAGS, draws / 2));
        double[] places = new double[lags];
        Arrays.setAll(places, i -> i);
        Box box = new Box(cell.left() + 38, cell.top() + 14, cell.right() - 8, cell.bottom() - 30);
        Axis x = Axis.of(new Range(0, lags - 1), MathText.plain("lag"), "", 5);
        Axis y = Axis.of(new Range(-0.35, 1.05), MathText.plain("correlation"), "", 4);
        Panel panel = new Panel(sheet.canvas, box, x, y);
        double noise = 1.96 / Math.sqrt(draws);
        panel.begin();
        panel.band(new double[] {0, lags}, new double[] {-noise, -noise}, new double[] {noise, noise}, NOISE);
        panel.horizontalAt(0, Look.GUIDE);
        for (int c = 0; c < sample.chains().length; c++) {
            double[] rho = Autocorrelation.of(sample.chains()[c], lags);
            panel.line(places, rho, Paint.stroke(Palette.ofChain(c), 0.8));
        }
        panel.end();
        panel.frame();
        panel.title(sample.label());
        panel.leftTicks(true);
        panel.bottomTicks(true);
        panel.bottomLabel();
        return panel;
    }
}
