package org.asterism.diagnostics.figure.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.comparison.ObservationFit;
import org.asterism.diagnostics.comparison.PredictiveFit;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.figure.svg.TextStyle;

/**
 * Pareto k of each observation: how much the posterior rests on it (Vehtari et al. 2024, JMLR 25, 72). Above 0.7 leave-one-out
 * cannot be trusted there; above 1 the observation alone decides something.
 */
final class KhatPlot implements Plot {
    private static final double HEIGHT = 150;
    private static final double[] LIMITS = {0.5, 0.7, 1};
    private static final int NAMED = 5;
    private static final int MOST_POINTS = 1000;
    private static final double HIGHEST = 2;
    private static final double RADIUS = 1.8;
    private static final double SMALL_RADIUS = 1.1;
    private static final Paint GOOD = Paint.fill(Palette.BLUE).opacity(0.6);
    private static final Paint DOUBTFUL = Paint.fill(Palette.VERMILION);
    private static final Paint LIMIT = Paint.stroke(Palette.GREY, 0.6).dashed("3 2");

    @Override
    public String id() {
        return "khat";
    }

    @Override
    public String summary() {
        return "Pareto k of each observation: how much the posterior rests on it alone";
    }

    @Override
    public Figure draw(PlotRequest request) {
        LeftOut left = LeftOut.of(request.draws());
        return draw(left.fit(), left.names());
    }

    /** The figure of observations with their names, in their order. */
    static Figure draw(PredictiveFit fit, List<String> names) {
        double[] k = fit.observations().stream()
                .mapToDouble(ObservationFit::warningSign)
                .toArray();
        if (IntStream.range(0, k.length).noneMatch(i -> Double.isFinite(k[i]))) {
            throw new UsageException(Problem.of("no Pareto k is finite: the draws are too few")
                    .cure("make more draws, and keep the log likelihood of each observation"));
        }
        double limit = fit.limit();
        int[] worst = IntStream.range(0, k.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -k[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int every = Math.max(1, k.length / MOST_POINTS);
        int[] shown = IntStream.range(0, k.length)
                .filter(i -> i % every == 0 || !(k[i] <= LIMITS[0]))
                .toArray();
        Foot foot = new Foot(Look.ONE_COLUMN)
                .dot("can be trusted", GOOD)
                .dot(String.format(Locale.ROOT, "k above %.2g", limit), DOUBTFUL)
                .note(note(fit, k.length));
        if (shown.length < k.length) {
            foot.note("Of k up to 0.5, every " + every + "th is drawn.");
        }
        Sheet sheet = new Sheet(new Sheet.Shape(1, 1, Look.ONE_COLUMN, HEIGHT), "Pareto k of each observation", foot);
        Box cell = sheet.cell(0);
        double[] within =
                IntStream.range(0, k.length).mapToDouble(i -> within(k[i])).toArray();
        Panel panel = new Panel(
                sheet.canvas,
                new Box(cell.left() + 34, cell.top() + 6, cell.right() - 8, cell.bottom() - 28),
                Axis.of(new Range(-1, k.length).padded(0.02), MathText.plain("observation"), "", 6),
                Axis.of(Range.of(within).and(new Range(0, 1)).padded(0.06), MathText.plain("Pareto k"), "", 6));
        panel.begin();
        for (double at : LIMITS) {
            panel.horizontalAt(at, LIMIT);
        }
        for (int i : shown) {
            boolean isDoubtful = !(k[i] <= limit);
            panel.dot(i, within[i], isDoubtful ? RADIUS : SMALL_RADIUS, isDoubtful ? DOUBTFUL : GOOD);
        }
        panel.end();
        panel.frame();
        panel.leftTicks(true);
        panel.leftLabel(24);
        panel.bottomTicks(true);
        panel.bottomLabel();
        name(panel, worst, within, k, names);
        return sheet.finish();
    }

    /** What is beyond is drawn at the upper end. */
    private static double within(double k) {
        return k <= HIGHEST ? k : HIGHEST;
    }

    private static String note(PredictiveFit fit, int size) {
        long beyond = fit.observations().stream()
                .filter(one -> !(one.warningSign() <= HIGHEST))
                .count();
        return fit.doubtful() + " of " + size + " observations are above "
                + String.format(Locale.ROOT, "%.2g", fit.limit()) + ", where leave-one-out cannot be trusted."
                + (beyond == 0 ? "" : " Those at the upper end have k above 2.");
    }

    /** Writes the names of the worst ones, where no other name stands. */
    private static void name(Panel panel, int[] worst, double[] within, double[] k, List<String> names) {
        double size = Panel.TICK - 0.5;
        Labels labels = new Labels(panel.box());
        for (double at : LIMITS) {
            labels.avoid(panel.pageY(at));
        }
        for (int i = 0; i < k.length; i++) {
            if (!(k[i] <= LIMITS[0])) {
                labels.avoid(panel.pageX(i), panel.pageY(within[i]), RADIUS);
            }
        }
        for (int rank = 0; rank < Math.min(NAMED, worst.length); rank++) {
            int i = worst[rank];
            if (!(k[i] <= LIMITS[0])) {
                MathText text =
                        MathText.plain(names.get(i)).fitted(0.45 * panel.box().width(), size);
                labels.place(panel.pageX(i), panel.pageY(within[i]), text.width(size), size)
                        .ifPresent(spot -> panel.canvas()
                                .text(
                                        spot.x(),
                                        spot.baseline(),
                                        text,
                                        spot.isEnd() ? TextStyle.of(size).end() : TextStyle.of(size)));
            }
        }
    }
}
