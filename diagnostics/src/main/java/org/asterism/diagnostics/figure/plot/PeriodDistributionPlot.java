package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Panel;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.figure.svg.SvgCanvas;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * The distribution of periods in a population, normal in ln P, with the uncertainty of its two parameters; below it the draws
 * of each star's own period, the darker the more of them are there: a star with aliases has several.
 */
final class PeriodDistributionPlot implements Plot {
    private static final double HEIGHT = 120;
    private static final double ROW = 4;
    private static final int MOST_STARS = 60;
    private static final int POINTS = 161;
    private static final int CELLS = 120;
    private static final double REACH = 3;
    private static final double LEAST_SHARE = 0.01;
    private static final double[] TAILS = {0.03, 0.25, 0.5, 0.75, 0.97};
    private static final double LEFT = 36;
    private static final double RIGHT = 10;
    private static final double GAP = 5;
    private static final double BELOW = 28;

    @Override
    public String id() {
        return "period-distribution";
    }

    @Override
    public String summary() {
        return "distribution of periods in the population with its uncertainty, and the periods of its stars";
    }

    @Override
    public Figure draw(PlotRequest request) {
        DrawSchema schema = request.draws().schema();
        double[] mu = scalar(request, "mu");
        double[] lnSigma = scalar(request, "lnsigma");
        double[][] stars = stars(request);
        int every = (stars.length + MOST_STARS - 1) / MOST_STARS;
        int[] shown = IntStream.range(0, stars.length)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> PopulationDensity.quantile(stars[n], 0.5)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] kept = IntStream.range(0, shown.length)
                .filter(i -> i % every == 0)
                .map(i -> shown[i])
                .toArray();
        Range range = range(mu, lnSigma, stars);
        double strip = kept.length * ROW + 4;
        double height = HEIGHT + GAP + strip + BELOW;
        boolean hasTruth = request.truth().containsKey("mu") && request.truth().containsKey("lnsigma");
        Foot foot = new Foot(Look.ONE_COLUMN)
                .line("median", Look.CURVE)
                .area("50 % of the draws", Look.BAND)
                .area("94 %", Look.WIDE_BAND);
        if (hasTruth) {
            foot.line("truth", Look.TRUTH);
        }
        foot.note("Below, a row for each star: its draws, the darker the more of them"
                + (hasTruth ? "; a dot is the true period." : ".")
                + (every > 1 ? " Every " + every + "th of " + stars.length + " stars is shown." : ""));
        SvgCanvas canvas = new SvgCanvas(Look.ONE_COLUMN, height + foot.height(), "Distribution of periods");
        Axis periods = LogAxis.of(range, MathText.ofName("P"), "d", 7);
        PopulationDensity density = PopulationDensity.of(mu, lnSigma, grid(range), TAILS);
        population(canvas, new Box(LEFT, 6, Look.ONE_COLUMN - RIGHT, HEIGHT), periods, density, request, hasTruth);
        strip(
                canvas,
                new Box(LEFT, HEIGHT + GAP, Look.ONE_COLUMN - RIGHT, HEIGHT + GAP + strip),
                periods,
                Arrays.stream(kept).mapToObj(n -> stars[n]).toList(),
                truths(request, kept));
        foot.draw(canvas, height);
        return canvas.figure();
    }

    private static UsageException missing(String name) {
        return new UsageException(Problem.of("this run has no " + name
                        + ", and a distribution of periods is drawn from mu and lnsigma, with lnP of each star")
                .cure("plot a run of the model binary-population or kepler-population that keeps them"));
    }

    private static int index(DrawSchema schema, String name) {
        int index = schema.variables().stream().map(Variable::name).toList().indexOf(name);
        if (index < 0) {
            throw missing(name);
        }
        return index;
    }

    private static double[] scalar(PlotRequest request, String name) {
        return SplitChains.pooled(
                request.draws().component(index(request.draws().schema(), name), 0));
    }

    private static double[][] stars(PlotRequest request) {
        int index = index(request.draws().schema(), "lnP");
        int size = request.draws().schema().variables().get(index).size();
        return IntStream.range(0, size)
                .mapToObj(n -> SplitChains.pooled(request.draws().component(index, n)))
                .toArray(double[][]::new);
    }

    private static List<Double> truths(PlotRequest request, int[] kept) {
        List<Double> all = request.truth().getOrDefault("lnP", List.of());
        List<Double> truths = new ArrayList<>();
        for (int n : kept) {
            if (n < all.size()) {
                truths.add(all.get(n));
            }
        }
        return truths;
    }

    /** What holds the typical population and the bulk of every star. */
    private static Range range(double[] mu, double[] lnSigma, double[][] stars) {
        double centre = PopulationDensity.quantile(mu, 0.5);
        double reach = REACH * Math.exp(PopulationDensity.quantile(lnSigma, 0.5));
        Range range = new Range(centre - reach, centre + reach);
        for (double[] star : stars) {
            range = range.and(new Range(
                    PopulationDensity.quantile(star, TAILS[0]),
                    PopulationDensity.quantile(star, TAILS[TAILS.length - 1])));
        }
        return range.padded(0.03);
    }

    private static double[] grid(Range range) {
        double[] grid = new double[POINTS];
        Arrays.setAll(grid, i -> range.low() + i * (range.high() - range.low()) / (POINTS - 1));
        return grid;
    }

    private static void population(
            SvgCanvas canvas, Box box, Axis periods, PopulationDensity density, PlotRequest request, boolean hasTruth) {
        double[][] lines = density.quantiles();
        Range high = Range.of(lines[TAILS.length - 1]);
        double[] truth = hasTruth
                ? PopulationDensity.normal(
                        request.truth().get("mu").get(0),
                        request.truth().get("lnsigma").get(0),
                        density.places())
                : new double[0];
        double peak = Math.max(high.high(), Arrays.stream(truth).max().orElse(0));
        Panel panel = new Panel(
                canvas,
                box,
                periods,
                Axis.of(
                        new Range(0, 1.06 * peak),
                        MathText.plain("density of ln ").then(MathText.ofName("P")),
                        "",
                        5));
        panel.begin();
        panel.band(density.places(), lines[0], lines[4], Look.WIDE_BAND);
        panel.band(density.places(), lines[1], lines[3], Look.BAND);
        panel.line(density.places(), lines[2], Look.CURVE);
        if (hasTruth) {
            panel.line(density.places(), truth, Look.TRUTH);
        }
        panel.end();
        panel.frame();
        panel.leftTicks(true);
        panel.leftLabel(24);
        panel.bottomTicks(false);
    }

    private static void strip(SvgCanvas canvas, Box box, Axis periods, List<double[]> stars, List<Double> truths) {
        Axis rows = Axis.of(new Range(0, stars.size()), MathText.plain(""), "", 2);
        Panel panel = new Panel(canvas, box, periods, rows);
        double width = (periods.high() - periods.low()) / CELLS;
        panel.begin();
        for (int row = 0; row < stars.size(); row++) {
            double bottom = box.bottom() - 2 - row * ROW;
            double[] shares = PopulationDensity.shares(stars.get(row), periods.low(), width, CELLS);
            for (int cell = 0; cell < CELLS; cell++) {
                if (shares[cell] >= LEAST_SHARE) {
                    double left = panel.pageX(periods.low() + cell * width);
                    Box mark = new Box(left, bottom - ROW + 0.6, left + box.width() / CELLS, bottom - 0.4);
                    canvas.rectangle(mark, Paint.fill(Palette.BLUE).opacity(0.15 + 0.85 * Math.min(1, shares[cell])));
                }
            }
            if (row < truths.size()) {
                double at = panel.pageX(truths.get(row));
                canvas.circle(at, bottom - ROW / 2 + 0.1, 0.9, Paint.fill(Palette.VERMILION));
            }
        }
        panel.end();
        panel.frame();
        panel.bottomTicks(true);
        panel.bottomLabel();
    }
}
