package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.figure.svg.SvgCanvas;
import org.asterism.diagnostics.figure.svg.TextStyle;
import org.asterism.diagnostics.statistics.HighestDensityInterval;
import org.asterism.diagnostics.statistics.Quantiles;
import org.asterism.diagnostics.summary.Element;
import org.asterism.diagnostics.summary.Summary;

/** A line for each parameter: median, the middle half of the draws, and the highest-density interval. */
final class ForestPlot implements Plot {
    private static final int MOST = 48;
    private static final double ROW = 10;
    private static final double ABOVE = 5;
    private static final double BELOW = 30;
    private static final int LONGEST = 130;

    @Override
    public String id() {
        return "forest";
    }

    @Override
    public String summary() {
        return "median, middle half and 94 % interval of many parameters, a panel for each variable";
    }

    /** What is drawn of a parameter. */
    private record Line(Sample sample, double median, double lower, double upper, HighestDensityInterval interval) {
        static Line of(Sample sample) {
            double[] sorted = sample.pooled();
            Arrays.sort(sorted);
            return new Line(
                    sample,
                    Quantiles.ofSorted(sorted, 0.5),
                    Quantiles.ofSorted(sorted, 0.25),
                    Quantiles.ofSorted(sorted, 0.75),
                    HighestDensityInterval.ofSorted(sorted, Summary.USUAL_HDI));
        }

        Range range() {
            Range drawn = Range.of(interval.lower(), interval.upper(), lower, upper, median);
            return sample.truth().isPresent()
                    ? drawn.and(new Range(
                            sample.truth().getAsDouble(), sample.truth().getAsDouble()))
                    : drawn;
        }
    }

    @Override
    public Figure draw(PlotRequest request) {
        Chosen chosen = Chosen.of(request, MOST);
        Map<Integer, List<Line>> byVariable = new LinkedHashMap<>();
        double widest = 0;
        List<Sample> samples = new ArrayList<>();
        for (Element element : chosen.elements()) {
            Sample sample = Sample.of(element, request);
            samples.add(sample);
            widest = Math.max(widest, sample.label().width(Panel.TICK));
            byVariable
                    .computeIfAbsent(element.variable(), k -> new ArrayList<>())
                    .add(Line.of(sample));
        }
        double height = chosen.elements().size() * ROW + byVariable.size() * (ABOVE + BELOW);
        Foot foot = new Foot(Look.ONE_COLUMN)
                .dot("median", Paint.stroke(Palette.BLUE, 0.8).filled(Palette.PAPER))
                .line("50 %", Paint.stroke(Palette.BLUE, 2.6))
                .line("94 % HDI", Paint.stroke(Palette.BLUE, 0.9));
        if (samples.stream().anyMatch(sample -> sample.truth().isPresent())) {
            foot.dot("truth", Paint.fill(Palette.VERMILION));
        }
        foot.note(chosen.note());
        SvgCanvas canvas = new SvgCanvas(Look.ONE_COLUMN, height + foot.height(), "Intervals of parameters");
        double left = Math.min(widest, LONGEST) + 10;
        double top = 0;
        for (Map.Entry<Integer, List<Line>> group : byVariable.entrySet()) {
            double rows = group.getValue().size() * ROW;
            Box box = new Box(left, top + ABOVE, Look.ONE_COLUMN - 10, top + ABOVE + rows);
            String name =
                    request.draws().schema().variables().get(group.getKey()).name();
            panel(canvas, box, group.getValue(), MathText.ofName(name));
            top += ABOVE + rows + BELOW;
        }
        foot.draw(canvas, height);
        return canvas.figure();
    }

    private static void panel(SvgCanvas canvas, Box box, List<Line> lines, MathText variable) {
        Range range = lines.get(0).range();
        for (Line line : lines) {
            range = range.and(line.range());
        }
        Axis x = Axis.of(range.padded(0.05), variable, lines.get(0).sample().unit(), 4);
        Axis y = Axis.of(new Range(0, lines.size()), MathText.plain(""), "", 2);
        Panel panel = new Panel(canvas, box, x, y);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double at = box.top() + (i + 0.5) * ROW;
            canvas.text(
                    box.left() - 4,
                    at + 0.34 * Panel.TICK,
                    line.sample().label().fitted(LONGEST, Panel.TICK),
                    TextStyle.of(Panel.TICK).end());
            interval(panel, line.interval().lower(), line.interval().upper(), at, 0.9);
            interval(panel, line.lower(), line.upper(), at, 2.6);
            if (Double.isFinite(line.median())) {
                canvas.circle(
                        panel.pageX(line.median()),
                        at,
                        1.8,
                        Paint.stroke(Palette.BLUE, 0.8).filled(Palette.PAPER));
            }
            line.sample()
                    .truth()
                    .ifPresent(truth -> canvas.circle(panel.pageX(truth), at, 1.3, Paint.fill(Palette.VERMILION)));
        }
        panel.frame();
        panel.bottomTicks(true);
        panel.bottomLabel();
    }

    private static void interval(Panel panel, double from, double to, double at, double width) {
        if (Double.isFinite(from) && Double.isFinite(to)) {
            panel.canvas().line(panel.pageX(from), at, panel.pageX(to), at, Paint.stroke(Palette.BLUE, width));
        }
    }
}
