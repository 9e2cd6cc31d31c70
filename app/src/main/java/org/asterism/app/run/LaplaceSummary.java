package org.asterism.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.SamplingException;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.random.RandomStream;
import org.asterism.diagnostics.summary.Element;
import org.asterism.diagnostics.summary.Selection;
import org.asterism.samplers.laplace.LaplaceApproximation;
import org.asterism.samplers.laplace.Lbfgs;
import org.asterism.samplers.laplace.Optimum;

/**
 * The mode and the Laplace approximation of a posterior in the variables that it reports: draws of the approximation are
 * reported as those of a sampler would be, and summarised. The mode is that of the density over the unconstrained
 * coordinates, Jacobian included; of quantities that are drawn after sampling their mean there is shown.
 */
public final class LaplaceSummary {
    private static final int MOST_ITERATIONS = 5000;
    private static final int DRAWS = 4000;
    /** Above so many coordinates the covariance does not fit. */
    private static final int MOST_COORDINATES = 5000;

    private static final int LONG_VECTOR = 20;
    private static final int SHOWN_OF_LONG = 5;

    private final List<Element> elements;
    private final List<Integer> scalars = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Optimum optimum;
    private final double[] mode;
    private final double[] sd;
    private final double[][] correlation;
    private double efficiency;

    private LaplaceSummary(Posterior posterior, Optimum optimum) {
        DrawSchema schema = new DrawSchema(posterior.variables(), List.of(), 1, 1, List.of(), java.util.Map.of());
        this.elements = Selection.all().elements(schema);
        for (int i = 0; i < elements.size(); i++) {
            int size = posterior.variables().get(elements.get(i).variable()).size();
            sizes.add(size);
            if (size == 1) {
                scalars.add(i);
            }
        }
        this.optimum = optimum;
        this.mode = new double[elements.size()];
        this.sd = new double[elements.size()];
        this.correlation = new double[elements.size()][scalars.size()];
    }

    /**
     * Finds the mode from the start that the model gives, and approximates.
     *
     * @param seed of the draws
     * @throws SamplingException if the start has no finite density, or no mode is found
     */
    public static LaplaceSummary of(Posterior posterior, Differentiable density, long seed) {
        StartPoint start = posterior.start();
        if (density.dimension() > MOST_COORDINATES) {
            throw new SamplingException(Problem.of("the covariance of " + density.dimension()
                            + " coordinates does not fit; it can be had for " + MOST_COORDINATES)
                    .cure("select fewer rows"));
        }
        if (!Double.isFinite(density.logDensity(start.position()))) {
            throw new SamplingException(
                    Problem.of("the log density at the start is " + density.logDensity(start.position()))
                            .cure("see its terms with 'asterism check', and check the data and the priors"));
        }
        Optimum optimum = Lbfgs.find(density, start.position(), start.scale(), MOST_ITERATIONS);
        LaplaceApproximation laplace = LaplaceApproximation.at(density, optimum.position(), start.scale())
                .orElseThrow(() -> new SamplingException(Problem.of("no mode was found: after " + optimum.iterations()
                                + " iterations the log density is " + optimum.logDensity()
                                + " and not curved downwards in every direction")
                        .cure("sample it with 'asterism run': a hierarchical posterior may have no mode")));
        LaplaceSummary summary = new LaplaceSummary(posterior, optimum);
        summary.report(posterior, density, laplace, RandomStream.of(seed, RandomStream.Purpose.REPORT, 0));
        return summary;
    }

    private void report(
            Posterior posterior, Differentiable density, LaplaceApproximation laplace, RandomStream random) {
        Reporter reporter = posterior.newReporter();
        int size = elements.size();
        double[] values = new double[size];
        double[] position = new double[density.dimension()];
        double[] mean = new double[size];
        double[][] products = new double[size][scalars.size()];
        double[] squares = new double[size];
        double[] logWeights = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            reporter.report(optimum.position(), random, values);
            for (int k = 0; k < size; k++) {
                mode[k] += (values[k] - mode[k]) / (i + 1);
            }
            double approximate = laplace.draw(random, position);
            logWeights[i] = density.logDensity(position) - approximate;
            reporter.report(position, random, values);
            accumulate(values, i + 1, mean, squares, products);
        }
        for (int k = 0; k < size; k++) {
            sd[k] = Math.sqrt(squares[k] / (DRAWS - 1));
        }
        for (int k = 0; k < size; k++) {
            for (int s = 0; s < scalars.size(); s++) {
                double covariance = products[k][s] / (DRAWS - 1);
                correlation[k][s] = covariance / sd[k] / sd[scalars.get(s)];
            }
        }
        efficiency = efficiency(logWeights);
    }

    private void accumulate(double[] values, int count, double[] mean, double[] squares, double[][] products) {
        double[] before = values.clone();
        for (int k = 0; k < values.length; k++) {
            before[k] -= mean[k];
            mean[k] += before[k] / count;
        }
        for (int k = 0; k < values.length; k++) {
            squares[k] += before[k] * (values[k] - mean[k]);
            for (int s = 0; s < scalars.size(); s++) {
                int of = scalars.get(s);
                products[k][s] += before[k] * (values[of] - mean[of]);
            }
        }
    }

    /** (Σw)²/(n Σw²), which is one where the approximation is exact (Kong 1992). */
    private static double efficiency(double[] logWeights) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double weight : logWeights) {
            largest = Math.max(largest, weight);
        }
        double sum = 0;
        double squares = 0;
        for (double weight : logWeights) {
            double relative = Double.isNaN(weight) ? 0 : Math.exp(weight - largest);
            sum += relative;
            squares += relative * relative;
        }
        return sum * sum / squares / logWeights.length;
    }

    /** Aligned columns: mode, sd and the correlations with the scalar variables; of long vectors only the beginning. */
    public String text() {
        List<String[]> rows = new ArrayList<>();
        rows.add(header());
        for (int k = 0; k < elements.size(); k++) {
            if (sizes.get(k) <= LONG_VECTOR || elements.get(k).element() < SHOWN_OF_LONG) {
                rows.add(row(k, true));
            }
        }
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            for (int c = 0; c < widths.length; c++) {
                String pad = " ".repeat(widths[c] - row[c].length());
                text.append(c == 0 ? row[c] + pad : "  " + pad + row[c]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The same for all elements, as comma-separated values at full precision. */
    public String csv() {
        StringBuilder text = new StringBuilder(String.join(",", header())).append('\n');
        for (int k = 0; k < elements.size(); k++) {
            text.append(String.join(",", row(k, false))).append('\n');
        }
        return text.toString();
    }

    private String[] header() {
        List<String> header = new ArrayList<>(List.of("", "mode", "sd"));
        scalars.forEach(s -> header.add("corr(" + elements.get(s).name() + ")"));
        return header.toArray(String[]::new);
    }

    private String[] row(int element, boolean rounded) {
        List<String> row = new ArrayList<>();
        row.add(elements.get(element).name());
        int decimals = sd[element] > 0 ? Math.max(0, 2 - (int) Math.floor(Math.log10(sd[element]))) : 3;
        String format = "%." + Math.min(15, decimals) + "f";
        row.add(rounded ? String.format(Locale.ROOT, format, mode[element]) : Double.toString(mode[element]));
        row.add(rounded ? String.format(Locale.ROOT, format, sd[element]) : Double.toString(sd[element]));
        for (double each : correlation[element]) {
            row.add(rounded ? String.format(Locale.ROOT, "%.2f", each) : Double.toString(each));
        }
        return row.toArray(String[]::new);
    }

    /** What the user should know beside the table. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        long left = elements.size()
                - java.util.stream.IntStream.range(0, elements.size())
                        .filter(k ->
                                sizes.get(k) <= LONG_VECTOR || elements.get(k).element() < SHOWN_OF_LONG)
                        .count();
        if (left > 0) {
            notes.add("... and " + left + " more rows: --format csv");
        }
        if (optimum.ending() != Optimum.Ending.CONVERGED) {
            notes.add("asterism: warning: the search for the mode ended before it converged ("
                    + optimum.ending().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ").");
        }
        notes.add(String.format(
                Locale.ROOT,
                "mode after %d gradients; the approximation's draws are worth %.2g of as many from the posterior (1 where it"
                        + " is normal)",
                optimum.evaluations(),
                efficiency));
        return notes;
    }
}
