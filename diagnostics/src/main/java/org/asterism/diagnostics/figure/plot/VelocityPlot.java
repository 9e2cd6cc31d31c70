package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.asterism.core.draws.DrawSchema;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;

/** The velocities of stars over time, with the curves of the draws as a band. */
final class VelocityPlot implements Plot {
    private static final double LEAST_CYCLE = 4;
    private static final int POINTS_A_CYCLE = 16;
    private static final int LEAST_POINTS = 200;

    @Override
    public String id() {
        return "rv";
    }

    @Override
    public String summary() {
        return "velocities over time, with the band of the posterior's curves and that of the MAP draw";
    }

    @Override
    public Figure draw(PlotRequest request) {
        StarGrid grid = StarGrid.of(request);
        DrawSchema schema = request.draws().schema();
        Foot foot = CurveBand.explain(new Foot(grid.shape(1).width()))
                .line("MAP draw", Look.CURVE)
                .dot("data", Look.DATA)
                .note(grid.note());
        double width = StarGrid.inner(
                        new Box(0, 0, grid.shape(1).width() / grid.shape(1).columns(), 1), 1)
                .width();
        boolean leftOut = false;
        Orbits[] orbits = new Orbits[grid.shown().size()];
        for (int i = 0; i < orbits.length; i++) {
            orbits[i] = Orbits.of(request, grid.shown().get(i));
            leftOut |= !fits(orbits[i], grid.star(i), width);
        }
        if (leftOut) {
            foot.note("No curve is drawn where its cycles would run together: see the plot rv-folded.");
        }
        Sheet sheet = new Sheet(grid.shape(1), "Velocities over time", foot);
        for (int i = 0; i < orbits.length; i++) {
            panel(sheet, grid, i, orbits[i], schema);
        }
        return sheet.finish();
    }

    private static double cycles(Orbits orbits, VelocitySeries star) {
        return star.baseline() / orbits.period()[orbits.central()];
    }

    private static boolean fits(Orbits orbits, VelocitySeries star, double width) {
        return LEAST_CYCLE * cycles(orbits, star) <= width;
    }

    private static void panel(Sheet sheet, StarGrid grid, int cell, Orbits orbits, DrawSchema schema) {
        VelocitySeries star = grid.star(cell);
        Range times = Range.of(star.time()).padded(0.04);
        Range range = Observations.range(star.velocity(), star.error());
        Box box = StarGrid.inner(sheet.cell(cell), 1);
        boolean hasCurve = fits(orbits, star, box.width());
        int points = (int) Math.max(LEAST_POINTS, POINTS_A_CYCLE * cycles(orbits, star));
        double[] places = new double[hasCurve ? points : 0];
        Arrays.setAll(places, i -> times.low() + i * (times.high() - times.low()) / (points - 1));
        CurveBand band = CurveBand.of(
                places, IntStream.range(0, orbits.size()).toArray(), (draw, time) -> orbits.velocity(draw, time));
        double[] central = Arrays.stream(places)
                .map(time -> orbits.velocity(orbits.central(), time))
                .toArray();
        Range shown = hasCurve ? range.and(Range.of(central)) : range;
        Panel panel = new Panel(
                sheet.canvas,
                box,
                Axis.of(times, MathText.plain("time"), VelocitySeries.timeUnit(schema), 4),
                Axis.of(shown.padded(0.08), MathText.plain("velocity"), VelocitySeries.unit(schema), 4));
        panel.begin();
        if (hasCurve) {
            band.draw(panel);
            panel.line(places, central, Look.CURVE);
        }
        Observations.draw(panel, star.time(), star.velocity(), star.error());
        panel.end();
        Observations.finish(panel, star.star(), "", grid.isFirstOfRow(cell));
    }
}
