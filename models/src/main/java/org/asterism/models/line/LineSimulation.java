package org.asterism.models.line;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Quantity;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Simulates points about a line, x uniform between 0 and 10. */
final class LineSimulation {
    private static final double LENGTH = 10;
    private static final IntegerOption POINTS =
            IntegerOption.of("n", 50, Bounds.closed(LineData.FEWEST, 1_000_000), "number of points");
    private static final RealOption SLOPE = RealOption.of("slope", 2, Bounds.ANY, "true slope");
    private static final RealOption INTERCEPT = RealOption.of("intercept", 5, Bounds.ANY, "true intercept");
    private static final RealOption FRACTION =
            RealOption.of("outlier_fraction", 0.15, Bounds.closed(0, 0.5), "true fraction of outliers");
    private static final RealOption MEAN = RealOption.of("outlier_mean", 15, Bounds.ANY, "true mean of the outliers");
    private static final RealOption SD = RealOption.of(
            "outlier_sd", 10, Bounds.POSITIVE, "true standard deviation of the outliers beside their errors");
    private static final RealOption ERROR =
            RealOption.of("y_error", 0.5, Bounds.POSITIVE, "standard error of every point");

    private LineSimulation() {}

    static List<Option<?>> options() {
        return List.of(POINTS, SLOPE, INTERCEPT, FRACTION, MEAN, SD, ERROR);
    }

    static Simulation simulate(Options options, RandomGenerator random) {
        int points = Math.toIntExact(options.get(POINTS));
        double[] x = new double[points];
        double[] error = new double[points];
        Arrays.fill(error, options.get(ERROR));
        for (int n = 0; n < points; n++) {
            x[n] = LENGTH * random.nextDouble();
        }
        LinePriors priors = new LinePriors(1, 1000, 0.5);
        Map<String, double[]> given = Map.of(
                "slope", new double[] {options.get(SLOPE)},
                "intercept", new double[] {options.get(INTERCEPT)},
                "outlier_fraction", new double[] {options.get(FRACTION)},
                "outlier_mean", new double[] {options.get(MEAN)},
                "outlier_sd", new double[] {options.get(SD)});
        Dim point = Dim.of("point", points);
        DeclaredPosterior any =
                LineDeclaration.posterior(LineData.of(x, new double[points], error, point, "", "simulation"), priors);
        double[] y = any.simulate(given, random).data().get(0).values();
        // The chance to be an outlier is one given the data: it is worked out with them.
        List<Quantity> truth = LineDeclaration.posterior(LineData.of(x, y, error, point, "", "simulation"), priors)
                .simulate(given, random)
                .truth();
        Table table = new Table(
                Provenance.made("simulation of line-outliers"),
                RowLabels.counting("row", 1, points),
                List.of(new RealColumn("x", "", x), new RealColumn("y", "", y), new RealColumn("y_error", "", error)));
        return new Simulation(table, truth);
    }
}
