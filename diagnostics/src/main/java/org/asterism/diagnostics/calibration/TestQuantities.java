package org.asterism.diagnostics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.model.JointDensity;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.summary.Element;
import org.asterism.diagnostics.summary.Selection;

/**
 * The numbers of a draw that are ranked: every element of a short variable; of a long one some elements, evenly spread, and
 * the mean of all; then the log joint density and the log likelihood, which see errors that no parameter by itself shows
 * (Modrák et al. 2023, doi:10.1214/23-BA1404). One thread.
 */
final class TestQuantities {
    /** Longer variables are thinned to as many elements, and their mean. */
    private static final int MOST = 4;

    private static final String LOG_JOINT = "log_prob";
    private static final String LOG_LIKELIHOOD = "log_likelihood";

    /** The names of those that are sums over all parameters or data. */
    static final Set<String> LOG_DENSITIES = Set.of(LOG_JOINT, LOG_LIKELIHOOD);

    private final List<String> names = new ArrayList<>();
    private final List<ToDoubleFunction<double[]>> quantities = new ArrayList<>();

    private TestQuantities() {}

    /**
     * Those of a trial.
     *
     * @param variables whose elements a draw holds one after the other
     * @param tested the names of the variables to rank
     * @param reference tells the log densities that it can
     */
    static TestQuantities of(List<Variable> variables, Set<String> tested, Posterior reference) {
        TestQuantities all = new TestQuantities();
        DrawSchema schema = new DrawSchema(variables, List.of(), 1, 1, List.of(), Map.of());
        List<Element> elements = Selection.all().elements(schema);
        int offset = 0;
        for (Variable variable : variables) {
            if (tested.contains(variable.name())) {
                all.add(variable, elements.subList(offset, offset + variable.size()), offset);
            }
            offset += variable.size();
        }
        if (reference instanceof JointDensity joint) {
            all.add(LOG_JOINT, joint.newJointDensity());
        }
        if (reference instanceof PointwiseLikelihood likelihood) {
            all.add(LOG_LIKELIHOOD, logLikelihood(likelihood));
        }
        return all;
    }

    private void add(Variable variable, List<Element> elements, int offset) {
        int size = elements.size();
        int shown = size > MOST + 1 ? MOST : size;
        for (int i = 0; i < shown; i++) {
            int element = shown == size ? i : (int) Math.round((double) i * (size - 1) / (shown - 1));
            add(elements.get(element).name(), values -> values[offset + element]);
        }
        if (shown < size) {
            add("mean(" + variable.name() + ")", values -> mean(values, offset, size));
        }
    }

    private void add(String name, ToDoubleFunction<double[]> quantity) {
        names.add(name);
        quantities.add(quantity);
    }

    private static double mean(double[] values, int offset, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[offset + i];
        }
        return sum / size;
    }

    private static ToDoubleFunction<double[]> logLikelihood(PointwiseLikelihood likelihood) {
        PointwiseLikelihood.Pointwise pointwise = likelihood.newPointwise();
        double[] each = new double
                [likelihood.pointwise().stream().mapToInt(Variable::size).sum()];
        return values -> {
            pointwise.evaluate(values, each);
            double sum = 0;
            for (double one : each) {
                sum += one;
            }
            return sum;
        };
    }

    /** What they are called. */
    List<String> names() {
        return List.copyOf(names);
    }

    int size() {
        return names.size();
    }

    /** One of them, of a draw. */
    double of(int quantity, double[] values) {
        return quantities.get(quantity).applyAsDouble(values);
    }
}
