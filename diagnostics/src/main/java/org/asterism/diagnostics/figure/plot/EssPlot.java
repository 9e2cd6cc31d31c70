package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.List;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.statistics.EffectiveSampleSize;

/** How the effective sample sizes grow with the draws: in proportion, where chains explore what there is. */
final class EssPlot implements Plot {
    private static final int MOST = 9;
    private static final int COLUMNS = 3;
    private static final int STEPS = 20;
    private static final double A_CHAIN = 100;
    private static final double HEIGHT = 112;
    private static final Paint BULK = Paint.stroke(Palette.BLUE, 1);
    private static final Paint TAIL = Paint.stroke(Palette.VERMILION, 1).dashed("4 1.5");
    private static final Paint LEAST = Paint.stroke(Palette.GREY, 0.7).dashed("1.5 1.5");

    @Override
    public String id() {
        return "ess";
    }

    @Override
    public String summary() {
        return "effective sample sizes of bulk and tails as draws are added";
    }

    @Override
    public Figure draw(PlotRequest request) {
        Chosen chosen = Chosen.of(request, MOST);
        List<Sample> samples = Sample.of(chosen, request);
        Sheet.Shape shape = Sheet.Shape.grid(samples.size(), COLUMNS, HEIGHT);
        int least = (int) A_CHAIN * request.draws().schema().chains();
        Foot foot = new Foot(shape.width())
                .line("bulk", BULK)
                .line("tails", TAIL)
                .line("least that will do: " + least, LEAST)
                .note(chosen.note());
        Sheet sheet = new Sheet(shape, "Effective sample sizes", foot);
        for (int i = 0; i < samples.size(); i++) {
            Panel panel = panel(sheet, sheet.cell(i), samples.get(i), least);
            if (i % shape.columns() == 0) {
                panel.leftLabel(34);
            }
        }
        return sheet.finish();
    }

    private static Panel panel(Sheet sheet, Box cell, Sample sample, double least) {
        int draws = sample.chains()[0].length;
        double[] places = new double[STEPS + 1];
        double[] bulk = new double[STEPS + 1];
        double[] tail = new double[STEPS + 1];
        // The curves begin where they must: with no draws.
        for (int s = 1; s <= STEPS; s++) {
            int first = Math.max(1, (int) ((long) draws * s / STEPS));
            double[][] part = Arrays.stream(sample.chains())
                    .map(chain -> Arrays.copyOf(chain, first))
                    .toArray(double[][]::new);
            places[s] = (double) first * part.length;
            bulk[s] = EffectiveSampleSize.bulk(part);
            tail[s] = EffectiveSampleSize.tail(part);
        }
        Range range = Range.of(bulk).and(Range.of(tail)).and(new Range(0, 1.2 * least));
        Box box = new Box(cell.left() + 42, cell.top() + 14, cell.right() - 12, cell.bottom() - 30);
        Panel panel = new Panel(
                sheet.canvas,
                box,
                Axis.of(new Range(0, places[STEPS]), MathText.plain("draws"), "", 4),
                Axis.of(new Range(0, 1.05 * range.high()), MathText.plain("ESS"), "", 4));
        panel.begin();
        panel.horizontalAt(least, LEAST);
        panel.line(places, bulk, BULK);
        panel.line(places, tail, TAIL);
        panel.end();
        panel.frame();
        panel.title(sample.label());
        panel.leftTicks(true);
        panel.bottomTicks(true);
        panel.bottomLabel();
        return panel;
    }
}
