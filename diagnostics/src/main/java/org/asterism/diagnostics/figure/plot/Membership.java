package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.List;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.statistics.Quantiles;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * The probability of each object to be what a variable says, over the draws.
 *
 * @param variable which
 * @param mean of the draws of each object: its probability, all draws considered
 * @param lower where 3 % of its draws are below
 * @param upper where 3 % are above
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record Membership(Variable variable, double[] mean, double[] lower, double[] upper) {
    private static final String PREFIX = "probability of ";
    private static final double TAIL = 0.03;

    /**
     * That of a run: of the first vector that is described as a probability.
     *
     * @throws UsageException if it has none
     */
    static Membership of(Draws draws) {
        List<Variable> variables = draws.schema().variables();
        for (int v = 0; v < variables.size(); v++) {
            Variable variable = variables.get(v);
            if (variable.dims().size() == 1 && variable.description().startsWith(PREFIX)) {
                return of(draws, v, variable);
            }
        }
        throw new UsageException(Problem.of("this run has no probability of each object, such as membership")
                .cure("plot a run of the model cluster-mixture or line-outliers that keeps all variables"));
    }

    private static Membership of(Draws draws, int index, Variable variable) {
        int size = variable.size();
        double[] mean = new double[size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int n = 0; n < size; n++) {
            double[] all = SplitChains.pooled(draws.component(index, n));
            Arrays.sort(all);
            mean[n] = Arrays.stream(all).average().orElse(Double.NaN);
            lower[n] = Quantiles.ofSorted(all, TAIL);
            upper[n] = Quantiles.ofSorted(all, 1 - TAIL);
        }
        return new Membership(variable, mean, lower, upper);
    }

    int size() {
        return mean.length;
    }

    /** The objects. */
    Dim objects() {
        return variable.dims().get(0);
    }

    /** What each is the probability of, as in {@code being a member}. */
    String of() {
        return variable.description().substring(PREFIX.length());
    }

    /** How many are more likely so than not. */
    long likely() {
        return Arrays.stream(mean).filter(p -> p > 0.5).count();
    }

    /** The expected number of those that are so. */
    double expected() {
        return Arrays.stream(mean).sum();
    }
}
