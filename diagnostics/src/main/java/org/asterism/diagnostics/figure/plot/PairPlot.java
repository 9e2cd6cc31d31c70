package org.asterism.diagnostics.figure.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.estimate.Contour;
import org.asterism.diagnostics.figure.estimate.DensityEstimate;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.SvgCanvas;
import org.asterism.diagnostics.figure.svg.SvgPath;
import org.asterism.diagnostics.figure.svg.TextStyle;

/**
 * Every two parameters against each other, with their densities on the diagonal. The filled contours hold 39, 68 and 95 %
 * of the draws; 39 % is what lies within one standard deviation of a normal distribution of two variables.
 */
final class PairPlot implements Plot {
    private static final int MOST = 6;
    private static final double LEFT = 50;
    private static final double SECOND_LINE = 9;
    private static final double TITLE = 13;
    private static final double OVERHANG = 3;
    private static final double RIGHT = 8;
    private static final double GAP = 6;
    private static final int TICKS = 3;
    private static final int MOST_TICKS = 6;
    private static final int LEAST_LABELS = 2;
    private static final int MOST_DOTS = 500;
    private static final double[] SHARES = {0.95, 0.68, 0.39};
    private static final String[] TINTS = {"#cfe2f0", "#86b9db", "#2c7fb8"};

    @Override
    public String id() {
        return "pair";
    }

    @Override
    public String summary() {
        return "every two parameters against each other, with contours of 39, 68 and 95 % of the draws";
    }

    @Override
    public Figure draw(PlotRequest request) {
        Chosen chosen = Chosen.of(request, MOST);
        List<Sample> samples = Sample.of(chosen, request);
        int size = samples.size();
        double width = size <= 2 ? Look.ONE_COLUMN : Look.TWO_COLUMNS;
        double narrowest = (width - LEFT - SECOND_LINE - RIGHT - (size - 1) * GAP) / size;
        List<Axis> axes =
                samples.stream().map(sample -> axis(sample, narrowest)).toList();
        double below = axes.stream()
                .mapToDouble(axis -> Panel.roomBelow(axis, narrowest))
                .max()
                .orElseThrow();
        boolean isBroken = below > Panel.roomBelow(axes.get(0), Double.POSITIVE_INFINITY);
        double left = LEFT + (isBroken ? SECOND_LINE : 0);
        double side = (width - left - RIGHT - (size - 1) * GAP) / size;
        double height = size * (TITLE + side) + below;
        List<Marks.Place> divergences = Marks.divergences(request.draws());
        Optional<Marks.Place> mode = Marks.mode(request.draws());
        Foot foot = foot(width, samples, chosen, mode.isPresent(), divergences.size());
        SvgCanvas canvas = new SvgCanvas(width, height + foot.height(), "Pairs of parameters");
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double x = left + column * (side + GAP);
                double y = TITLE + row * (side + TITLE);
                Box box = new Box(x, y, x + side, y + side);
                Panel panel = row == column
                        ? marginal(canvas, box, samples.get(row), axes.get(row), mode)
                        : joint(
                                canvas,
                                box,
                                List.of(axes.get(column), axes.get(row)),
                                new Couple(samples.get(column), samples.get(row), mode),
                                divergences);
                panel.bottomTicks(row == size - 1 ? OVERHANG : Double.NEGATIVE_INFINITY);
                if (row == size - 1) {
                    panel.bottomLabel();
                }
                if (column == 0 && row > 0) {
                    panel.leftTicks(true);
                    panel.leftLabel(LEFT - 10);
                } else if (row != column) {
                    panel.leftTicks(false);
                }
            }
        }
        foot.draw(canvas, height);
        return canvas.figure();
    }

    private static Foot foot(double width, List<Sample> samples, Chosen chosen, boolean hasMode, int divergences) {
        Foot foot = new Foot(width);
        if (samples.size() > 1) {
            for (int i = SHARES.length - 1; i >= 0; i--) {
                foot.area(Math.round(100 * SHARES[i]) + " %", Paint.fill(TINTS[i]));
            }
        }
        if (hasMode) {
            Key.mode(foot);
        }
        if (divergences > 0) {
            foot.dot("divergence", Look.DIVERGENCE);
        }
        Key.truth(foot, samples);
        if (divergences > MOST_DOTS) {
            foot.note("the first " + MOST_DOTS + " of " + divergences + " divergences");
        }
        return foot.note(chosen.note());
    }

    /** With more ticks than usual where else fewer than two of them could be labelled. */
    private static Axis axis(Sample sample, double side) {
        Range range = sample.range().padded(0.05);
        Axis usual = Axis.of(range, sample.label(), sample.unit(), TICKS);
        if (labelled(usual, side) >= LEAST_LABELS) {
            return usual;
        }
        for (int most = TICKS + 1; most <= MOST_TICKS; most++) {
            Axis finer = Axis.of(range, sample.label(), sample.unit(), most);
            double widths = finer.tickLabels().stream()
                    .mapToDouble(text -> MathText.plain(text + " ").width(Panel.TICK))
                    .sum();
            if (labelled(finer, side) >= LEAST_LABELS && widths < side) {
                return finer;
            }
        }
        return usual;
    }

    /** How many labels have room below a panel. */
    private static long labelled(Axis axis, double side) {
        double scale = side / (axis.high() - axis.low());
        return IntStream.range(0, axis.ticks().size())
                .filter(i -> {
                    double at = scale * (axis.ticks().get(i) - axis.low());
                    double half = MathText.plain(axis.tickLabels().get(i)).width(Panel.TICK) / 2;
                    return at - half >= -OVERHANG && at + half <= side + OVERHANG;
                })
                .count();
    }

    private static Panel marginal(SvgCanvas canvas, Box box, Sample sample, Axis x, Optional<Marks.Place> mode) {
        double[] finite = sample.finite();
        DensityEstimate density = DensityEstimate.of(finite.length == 0 ? new double[1] : finite);
        double peak = density.step() > 0 ? density.peak() : 1;
        Axis y = Axis.of(new Range(0, 1.1 * peak), MathText.plain(""), "", TICKS);
        Panel panel = new Panel(canvas, box, x, y);
        panel.begin();
        if (density.step() > 0) {
            double[] zeros = new double[density.values().length];
            panel.band(density.places(), zeros, density.values(), Paint.fill(TINTS[0]));
            panel.line(density.places(), density.values(), Look.CURVE);
        } else {
            panel.verticalAt(density.low(), Look.CURVE);
        }
        mode.ifPresent(place -> panel.verticalAt(place.in(sample.chains()), Look.MODE_LINE));
        sample.truth().ifPresent(truth -> panel.verticalAt(truth, Look.TRUTH));
        panel.end();
        panel.frame();
        title(canvas, box, sample);
        return panel;
    }

    /** Centred, but for what would end beyond the page. */
    private static void title(SvgCanvas canvas, Box box, Sample sample) {
        MathText title = Estimates.meanAndSd(sample, 1.6 * box.width(), Panel.TICK);
        double half = title.width(Panel.TICK) / 2;
        double x = Math.min(box.centreX(), canvas.width() - half);
        canvas.text(x, box.top() - 3.5, title, TextStyle.of(Panel.TICK).middle());
    }

    private static Panel joint(
            SvgCanvas canvas, Box box, List<Axis> axes, Couple couple, List<Marks.Place> divergences) {
        Panel panel = new Panel(canvas, box, axes.get(0), axes.get(1));
        panel.begin();
        double[][] finite = couple.finite();
        List<List<double[][]>> contours = Contour.holding(finite[0], finite[1], SHARES);
        for (int i = 0; i < SHARES.length; i++) {
            SvgPath path = new SvgPath();
            for (double[][] loop : contours.get(i)) {
                for (int j = 0; j < loop.length; j++) {
                    double x = panel.pageX(loop[j][0]);
                    double y = panel.pageY(loop[j][1]);
                    if (j == 0) {
                        path.move(x, y);
                    } else {
                        path.line(x, y);
                    }
                }
                path.close();
            }
            canvas.path(path, Paint.stroke(TINTS[SHARES.length - 1], 0.5).filled(TINTS[i]));
        }
        divergences.stream()
                .limit(MOST_DOTS)
                .forEach(place ->
                        panel.dot(place.in(couple.x.chains()), place.in(couple.y.chains()), 1.2, Look.DIVERGENCE));
        couple.x.truth().ifPresent(truth -> panel.verticalAt(truth, Look.TRUTH));
        couple.y.truth().ifPresent(truth -> panel.horizontalAt(truth, Look.TRUTH));
        couple.mode.ifPresent(
                place -> panel.dot(place.in(couple.x.chains()), place.in(couple.y.chains()), 2.2, Look.MODE));
        panel.end();
        panel.frame();
        return panel;
    }

    /** Two parameters, and where the MAP draw is. */
    private record Couple(Sample x, Sample y, Optional<Marks.Place> mode) {
        /** The draws where both are finite. */
        double[][] finite() {
            double[] xs = x.pooled();
            double[] ys = y.pooled();
            int[] kept = IntStream.range(0, xs.length)
                    .filter(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]))
                    .toArray();
            return new double[][] {
                IntStream.of(kept).mapToDouble(i -> xs[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> ys[i]).toArray()
            };
        }
    }
}
