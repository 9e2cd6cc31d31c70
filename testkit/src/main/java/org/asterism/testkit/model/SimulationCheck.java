package org.asterism.testkit.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.data.Column;
import org.asterism.core.data.Table;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Generative;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.testkit.Outcome;

/** Whether simulated data follow from the seed, are taken by the model, and hold a truth where the posterior is finite. */
final class SimulationCheck {
    private final ModelCase of;
    private final Generative model;

    private SimulationCheck(ModelCase of, Generative model) {
        this.of = of;
        this.model = model;
    }

    static Outcome on(ModelCase of) {
        return of.plan().model() instanceof Generative generative
                ? new SimulationCheck(of, generative).outcome()
                : Outcome.notApplicable("it does not simulate");
    }

    private Outcome outcome() {
        Generative.Simulation first = of.simulation(model, 0);
        String difference = difference(first.table(), of.simulation(model, 0).table());
        if (!difference.isEmpty()) {
            return Outcome.failed(
                    "with the same seed " + difference, "draw from the given generator alone, and keep no state");
        }
        if (difference(first.table(), of.simulation(model, 1).table()).isEmpty()) {
            return Outcome.failed("another seed gives the same data", "draw from the given generator");
        }
        // Settings may make the posterior report others than those that are simulated.
        Posterior usual = model.posterior(of.request(first.table(), Map.of()));
        for (Quantity quantity : first.truth()) {
            if (usual.variables().stream().noneMatch(variable -> isOf(quantity, variable))) {
                return Outcome.failed(
                        "the truth has " + quantity.variable().name() + " with " + quantity.values().length
                                + " values, which the posterior does not report",
                        "call it, and size it, as the posterior does");
            }
        }
        Map<String, Quantity> truth = new HashMap<>();
        first.truth().forEach(quantity -> truth.put(quantity.variable().name(), quantity));
        return density(model.posterior(of.request(first.table(), of.plan().options())), truth);
    }

    private static boolean isOf(Quantity quantity, Variable variable) {
        return variable.name().equals(quantity.variable().name()) && variable.size() == quantity.values().length;
    }

    private static Outcome density(Posterior posterior, Map<String, Quantity> truth) {
        Optional<double[]> position = position(posterior, truth);
        if (position.isEmpty()) {
            return Outcome.passed("data are taken; the truth's coordinates cannot be told");
        }
        LogDensity density = posterior.newLogDensity();
        double atTruth = density.logDensity(position.get());
        return Double.isFinite(atTruth)
                ? Outcome.passed("log density at the truth %.4g".formatted(atTruth))
                : Outcome.failed(
                        "the log density at the truth is " + atTruth, "simulate inside the support of the priors");
    }

    /** The coordinates of the truth: by the declaration, or where the sampled parameters are the reported variables. */
    private static Optional<double[]> position(Posterior posterior, Map<String, Quantity> truth) {
        if (posterior instanceof DeclaredPosterior declared) {
            return flat(posterior.variables().stream().map(Variable::name).toList(), truth)
                    .map(declared::position);
        }
        for (Parameter parameter : posterior.parameters().parameters()) {
            Quantity quantity = truth.get(parameter.name());
            if (quantity == null
                    || quantity.values().length != parameter.transform().constrainedSize()) {
                return Optional.empty();
            }
        }
        return flat(
                        posterior.parameters().parameters().stream()
                                .map(Parameter::name)
                                .toList(),
                        truth)
                .map(posterior.parameters()::unconstrain);
    }

    private static Optional<double[]> flat(Iterable<String> names, Map<String, Quantity> truth) {
        double[] all = {};
        for (String name : names) {
            Quantity quantity = truth.get(name);
            if (quantity == null) {
                return Optional.empty();
            }
            double[] more = Arrays.copyOf(all, all.length + quantity.values().length);
            System.arraycopy(quantity.values(), 0, more, all.length, quantity.values().length);
            all = more;
        }
        return Optional.of(all);
    }

    private static String difference(Table one, Table other) {
        if (one.rows().size() != other.rows().size()) {
            return "there are " + one.rows().size() + " and " + other.rows().size() + " rows";
        }
        for (Column column : one.columns()) {
            Optional<Column> same = other.column(column.name());
            for (int row = 0; row < column.size(); row++) {
                int at = row;
                String text = same.map(c -> c.text(at)).orElse("");
                if (!column.text(row).equals(text)) {
                    return column.name() + " is " + column.text(row) + " and " + text + " in row " + row;
                }
            }
        }
        return "";
    }
}
