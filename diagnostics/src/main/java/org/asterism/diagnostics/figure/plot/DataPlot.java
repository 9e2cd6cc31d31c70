package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;

/** The data of a run with their errors: velocities over time, a panel for each star; all else in order of value. */
final class DataPlot implements Plot {
    private static final int MOST_POINTS = 300;
    private static final double HEIGHT = 130;

    @Override
    public String id() {
        return "data";
    }

    @Override
    public String summary() {
        return "the data with their errors";
    }

    @Override
    public Figure draw(PlotRequest request) {
        DrawSchema schema = request.draws().schema();
        if (VelocitySeries.isIn(schema)) {
            return velocities(request);
        }
        List<Measured> measured = Measured.all(schema);
        if (measured.isEmpty()) {
            throw new UsageException(Problem.of("this run holds no data with errors")
                    .cure("its model would have to keep, say, parallax and parallax_error"));
        }
        return sorted(measured);
    }

    private static Figure velocities(PlotRequest request) {
        StarGrid grid = StarGrid.of(request);
        DrawSchema schema = request.draws().schema();
        Foot foot = new Foot(grid.shape(1).width()).dot("velocity with its standard error", Look.DATA);
        foot.note(grid.note());
        Sheet sheet = new Sheet(grid.shape(1), "Data", foot);
        for (int i = 0; i < grid.shown().size(); i++) {
            VelocitySeries star = grid.star(i);
            Range range = Observations.range(star.velocity(), star.error());
            Panel panel = new Panel(
                    sheet.canvas,
                    StarGrid.inner(sheet.cell(i), 1),
                    Axis.of(
                            Range.of(star.time()).padded(0.04),
                            MathText.plain("time"),
                            VelocitySeries.timeUnit(schema),
                            4),
                    Axis.of(range.padded(0.08), MathText.plain("velocity"), VelocitySeries.unit(schema), 4));
            panel.begin();
            Observations.draw(panel, star.time(), star.velocity(), star.error());
            panel.end();
            Observations.finish(panel, star.star(), "", grid.isFirstOfRow(i));
        }
        return sheet.finish();
    }

    private static Figure sorted(List<Measured> measured) {
        Sheet.Shape shape = new Sheet.Shape(measured.size(), 1, Look.ONE_COLUMN, HEIGHT);
        Foot foot = new Foot(shape.width()).dot("value with its standard error, in order of value", Look.DATA);
        int largest =
                measured.stream().mapToInt(m -> m.value().values().length).max().orElse(0);
        if (largest > MOST_POINTS) {
            foot.note("every " + (largest / MOST_POINTS + 1) + "th of " + largest + " values");
        }
        Sheet sheet = new Sheet(shape, "Data", foot);
        for (int i = 0; i < measured.size(); i++) {
            panel(sheet, sheet.cell(i), measured.get(i));
        }
        return sheet.finish();
    }

    private static void panel(Sheet sheet, Box cell, Measured measured) {
        double[] all = measured.value().values();
        int every = all.length > MOST_POINTS ? all.length / MOST_POINTS + 1 : 1;
        int[] order = IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> all[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] shown =
                IntStream.range(0, order.length).filter(i -> i % every == 0).toArray();
        double[] places = Arrays.stream(shown).mapToDouble(i -> i).toArray();
        double[] values = Arrays.stream(shown).mapToDouble(i -> all[order[i]]).toArray();
        double[] errors = Arrays.stream(shown)
                .mapToDouble(i -> measured.error().values()[order[i]])
                .toArray();
        Box box = new Box(cell.left() + 40, cell.top() + 6, cell.right() - 8, cell.bottom() - 28);
        Range range = Observations.range(values, errors).padded(0.05);
        Panel panel = new Panel(
                sheet.canvas,
                box,
                Axis.of(new Range(-1, all.length), MathText.plain("number, in order of value"), "", 6),
                Axis.of(range, MathText.plain(measured.name()), measured.unit(), 5));
        panel.begin();
        Observations.draw(panel, places, values, errors);
        panel.end();
        Observations.finish(panel, "", "", false);
        panel.leftLabel(30);
    }
}
