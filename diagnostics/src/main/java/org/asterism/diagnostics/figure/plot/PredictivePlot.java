package org.asterism.diagnostics.figure.plot;

import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.estimate.DensityEstimate;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;

/** The density of the data against those of data simulated from draws of the posterior. */
final class PredictivePlot implements Plot {
    private static final double HEIGHT = 140;
    private static final Paint REPLICATE = Paint.stroke("#9cc7e3", 0.5);
    private static final Paint OBSERVED = Paint.stroke(Palette.INK, 1.2);

    @Override
    public String id() {
        return "ppc";
    }

    @Override
    public String summary() {
        return "density of the data against those simulated from draws of the posterior";
    }

    @Override
    public Figure draw(PlotRequest request) {
        return draw(Replicates.of(request));
    }

    /** The figure of data and of what draws of the posterior predict. */
    static Figure draw(Replicates data) {
        Foot foot = new Foot(Look.ONE_COLUMN)
                .line("data", OBSERVED)
                .line("simulated from " + data.simulated().length + " draws", REPLICATE);
        Sheet sheet = new Sheet(new Sheet.Shape(1, 1, Look.ONE_COLUMN, HEIGHT), "Posterior predictive", foot);
        Box cell = sheet.cell(0);
        DensityEstimate observed = DensityEstimate.of(data.observed());
        double peak = observed.step() > 0 ? observed.peak() : 0;
        Range range = Range.of(data.observed());
        DensityEstimate[] simulated = new DensityEstimate[data.simulated().length];
        for (int i = 0; i < simulated.length; i++) {
            simulated[i] = DensityEstimate.of(data.simulated()[i]);
            peak = simulated[i].step() > 0 ? Math.max(peak, simulated[i].peak()) : peak;
            range = range.and(Range.of(data.simulated()[i]));
        }
        Panel panel = new Panel(
                sheet.canvas,
                new Box(cell.left() + 10, cell.top() + 6, cell.right() - 8, cell.bottom() - 28),
                Axis.of(range.padded(0.02), MathText.plain(data.name()), data.unit(), 6),
                Axis.of(new Range(0, peak > 0 ? 1.08 * peak : 1), MathText.plain(""), "", 3));
        panel.begin();
        for (DensityEstimate density : simulated) {
            line(panel, density, REPLICATE);
        }
        line(panel, observed, OBSERVED);
        panel.end();
        panel.frame();
        panel.bottomTicks(true);
        panel.bottomLabel();
        return sheet.finish();
    }

    private static void line(Panel panel, DensityEstimate density, Paint paint) {
        if (density.step() > 0) {
            panel.line(density.places(), density.values(), paint);
        }
    }
}
