package org.asterism.diagnostics.figure.plot;

import java.util.List;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.estimate.RankCounts;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.figure.svg.TextStyle;

/**
 * Where the draws of each chain rank among those of all: even bars where chains agree (Vehtari et al. 2021,
 * doi:10.1214/20-BA1221).
 */
final class RankPlot implements Plot {
    private static final int MOST = 12;
    private static final int MOST_CHAINS = 16;
    private static final int COLUMNS = 3;
    private static final int BINS = 20;
    private static final double HEIGHT = 118;

    @Override
    public String id() {
        return "rank";
    }

    @Override
    public String summary() {
        return "histograms of the ranks of each chain's draws among all, which are even where chains agree";
    }

    @Override
    public Figure draw(PlotRequest request) {
        Chosen chosen = Chosen.of(request, MOST);
        List<Sample> samples = Sample.of(chosen, request);
        int chains = request.draws().schema().chains();
        Sheet.Shape shape = Sheet.Shape.grid(samples.size(), COLUMNS, HEIGHT);
        Foot foot = new Foot(shape.width())
                .line("expected if chains agree", Paint.stroke(Palette.INK, 0.6).dashed("2 2"));
        if (chains > MOST_CHAINS) {
            foot.note("the first " + MOST_CHAINS + " of " + chains + " chains");
        }
        foot.note(chosen.note());
        Sheet sheet = new Sheet(shape, "Ranks of draws by chain", foot);
        for (int i = 0; i < samples.size(); i++) {
            panel(sheet, sheet.cell(i), samples.get(i));
        }
        return sheet.finish();
    }

    private static void panel(Sheet sheet, Box cell, Sample sample) {
        int[][] counts = RankCounts.of(sample.chains(), BINS);
        int chains = Math.min(MOST_CHAINS, counts.length);
        double expected = (double) sample.chains()[0].length / BINS;
        Box box = new Box(cell.left() + 40, cell.top() + 14, cell.right() - 8, cell.bottom() - 30);
        double all = (double) sample.chains().length * sample.chains()[0].length;
        Axis x = Axis.of(new Range(0, all), MathText.plain("rank"), "", 4);
        Axis y = Axis.of(new Range(0, chains), MathText.plain(""), "", 4);
        Panel panel = new Panel(sheet.canvas, box, x, y);
        int most = 1;
        for (int[] count : counts) {
            for (int one : count) {
                most = Math.max(most, one);
            }
        }
        // All bars of a panel have one scale, so that those of one chain can be compared with another's.
        double scale = 0.92 / Math.max(most, 1.6 * expected);
        for (int c = 0; c < chains; c++) {
            double base = chains - 1 - c;
            for (int b = 0; b < BINS; b++) {
                Box bar = new Box(
                        panel.pageX(all * b / BINS) + 0.3,
                        panel.pageY(base + scale * counts[c][b]),
                        panel.pageX(all * (b + 1) / BINS) - 0.3,
                        panel.pageY(base));
                sheet.canvas.rectangle(bar, Paint.fill(Palette.ofChain(c)).opacity(0.75));
            }
            double even = panel.pageY(base + scale * expected);
            sheet.canvas.line(
                    box.left(),
                    even,
                    box.right(),
                    even,
                    Paint.stroke(Palette.INK, 0.6).dashed("2 2"));
            sheet.canvas.text(
                    box.left() - 4,
                    panel.pageY(base + 0.5) + 0.34 * Panel.TICK,
                    "chain " + c,
                    TextStyle.of(Math.min(Panel.TICK, box.height() / chains)).end());
        }
        panel.frame();
        panel.title(sample.label());
        panel.bottomTicks(true);
        panel.bottomLabel();
    }
}
