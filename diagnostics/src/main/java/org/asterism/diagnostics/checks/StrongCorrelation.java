package org.asterism.diagnostics.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asterism.core.draws.Draws;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.statistics.Moments;
import org.asterism.diagnostics.statistics.SplitChains;
import org.asterism.diagnostics.summary.Summary;

/**
 * Two quantities that are so strongly correlated that a sampler moves slowly along them.
 *
 * @param first one
 * @param second the other
 * @param correlation of their draws
 */
record StrongCorrelation(String first, String second, double correlation) {
    private static final double LEAST = 0.9;
    private static final int SCALARS = 20;
    private static final int WORST = 12;

    /** The strongest above 0.9 between the quantities with the fewest effective draws and the scalars. */
    static Optional<StrongCorrelation> amongWorst(Draws draws, Summary summary) {
        List<Summary.Row> rows = candidates(draws.schema().variables(), summary);
        List<double[]> values = new ArrayList<>();
        for (Summary.Row row : rows) {
            values.add(SplitChains.pooled(
                    draws.component(row.element().variable(), row.element().element())));
        }
        StrongCorrelation strongest = new StrongCorrelation("", "", 0);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                double correlation = correlation(values.get(i), values.get(j));
                if (Math.abs(correlation) > Math.max(LEAST, Math.abs(strongest.correlation))
                        && !follows(values.get(i), values.get(j))) {
                    strongest = new StrongCorrelation(
                            rows.get(j).element().name(), rows.get(i).element().name(), correlation);
                }
            }
        }
        return strongest.first.isEmpty() ? Optional.empty() : Optional.of(strongest);
    }

    /** Whether one is a rising or falling function of the other, as a logarithm is: the sampler then sees only one of them. */
    private static boolean follows(double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < order.length; i++) {
            rises &= y[order[i]] >= y[order[i - 1]];
            falls &= y[order[i]] <= y[order[i - 1]];
        }
        return rises || falls;
    }

    private static List<Summary.Row> candidates(List<Variable> variables, Summary summary) {
        List<Summary.Row> scalars = summary.rows().stream()
                .filter(row -> variables.get(row.element().variable()).size() == 1)
                .limit(SCALARS)
                .toList();
        List<Summary.Row> candidates = new ArrayList<>(scalars);
        summary.rows().stream()
                .filter(row -> variables.get(row.element().variable()).size() > 1)
                .sorted(Comparator.comparingDouble(row -> row.statistics().essBulk()))
                .limit(WORST)
                .forEach(candidates::add);
        return candidates;
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Moments.mean(x);
        double meanY = Moments.mean(y);
        double covariance = 0;
        for (int i = 0; i < x.length; i++) {
            covariance += (x[i] - meanX) * (y[i] - meanY);
        }
        double norm = Math.sqrt(Moments.variance(x, meanX, 0) * Moments.variance(y, meanY, 0)) * x.length;
        return norm > 0 ? covariance / norm : 0;
    }

    /** As advice. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                " %s and %s are correlated %.3f: a model written in other quantities would be sampled faster.",
                first,
                second,
                correlation);
    }
}
