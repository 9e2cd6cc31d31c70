package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import org.asterism.core.draws.DrawSchema;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.MathText;

/**
 * The velocities of stars folded at the period of the MAP draw, with the curves of the draws as a band. Phase counts from
 * the weighted mean time, where it is known best; each draw is folded at its own period, and only those draws are shown
 * that keep in step with the MAP draw over the data.
 */
final class FoldedVelocityPlot implements Plot {
    private static final int POINTS = 121;
    private static final double MARGIN = 0.05;

    @Override
    public String id() {
        return "rv-folded";
    }

    @Override
    public String summary() {
        return "velocities folded at the MAP period, with the band of the posterior's curves";
    }

    @Override
    public Figure draw(PlotRequest request) {
        StarGrid grid = StarGrid.of(request);
        Foot foot = CurveBand.explain(new Foot(grid.shape(2).width()))
                .line("MAP draw", Look.CURVE)
                .dot("data", Look.DATA)
                .note(
                        "Phase counts from the weighted mean time. A percentage is the share of the draws in the mode of the"
                                + " MAP draw, where it is not all.")
                .note(grid.note());
        Sheet sheet = new Sheet(grid.shape(2), "Velocities folded at the MAP period", foot);
        for (int i = 0; i < grid.shown().size(); i++) {
            panel(
                    sheet,
                    grid,
                    i,
                    Orbits.of(request, grid.shown().get(i)),
                    request.draws().schema());
        }
        return sheet.finish();
    }

    private static void panel(Sheet sheet, StarGrid grid, int cell, Orbits orbits, DrawSchema schema) {
        VelocitySeries star = grid.star(cell);
        double epoch = star.meanTime();
        int central = orbits.central();
        double period = orbits.period()[central];
        double[] phases = new double[POINTS];
        Arrays.setAll(phases, i -> -0.5 - MARGIN + i * (1 + 2 * MARGIN) / (POINTS - 1));
        int[] inMode = orbits.inMode(star.baseline());
        CurveBand band = CurveBand.of(
                phases, inMode, (draw, phase) -> orbits.velocity(draw, epoch + phase * orbits.period()[draw]));
        double[] curve = Arrays.stream(phases)
                .map(phase -> orbits.velocity(central, epoch + phase * period))
                .toArray();
        double[] folded = Arrays.stream(star.time())
                .map(time -> fold((time - epoch) / period))
                .toArray();
        Range range = Observations.range(star.velocity(), star.error())
                .and(Range.of(curve))
                .and(band.range());
        Panel panel = new Panel(
                sheet.canvas,
                StarGrid.inner(sheet.cell(cell), 2),
                Axis.of(
                        new Range(-0.5 - MARGIN, 0.5 + MARGIN),
                        MathText.plain("phase"),
                        "",
                        grid.shown().size() == 1 ? 5 : 3),
                Axis.of(range.padded(0.08), MathText.plain("velocity"), VelocitySeries.unit(schema), 4));
        panel.begin();
        band.draw(panel);
        panel.line(phases, curve, Look.CURVE);
        Observations.draw(panel, folded, star.velocity(), star.error());
        panel.end();
        String remark = period(period, schema) + share((double) inMode.length / orbits.size());
        Observations.finish(panel, star.star(), remark, grid.isFirstOfRow(cell));
    }

    /** The phase, from −0.5 to 0.5. */
    static double fold(double cycles) {
        return cycles - Math.floor(cycles + 0.5);
    }

    private static String period(double period, DrawSchema schema) {
        return "P = " + Estimates.text(period, Estimates.decimals(period * 1e-3)) + " "
                + VelocitySeries.timeUnit(schema);
    }

    /** In the title, since anywhere in the panel there may be data. */
    private static String share(double share) {
        if (share == 1) {
            return "";
        }
        return share < 0.01 ? " (< 1 %)" : " (" + Math.min(99, Math.round(100 * share)) + " %)";
    }
}
