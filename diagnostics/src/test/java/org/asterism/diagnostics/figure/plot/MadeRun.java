package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.summary.Selection;

/** A run made up for a test: variables and statistics by functions of the number of the draw over all chains. */
final class MadeRun implements Draws, GroupedDraws {
    private final int chains;
    private final int draws;
    private final Map<Variable, List<IntToDoubleFunction>> variables = new LinkedHashMap<>();
    private final Map<Statistic, IntToDoubleFunction> statistics = new LinkedHashMap<>();
    private final List<Quantity> observed = new ArrayList<>();
    private final Map<Variable, List<IntToDoubleFunction>> likelihoods = new LinkedHashMap<>();

    MadeRun(int chains, int draws) {
        this.chains = chains;
        this.draws = draws;
    }

    /** A variable; one function for each element, or one for all. */
    MadeRun with(Variable variable, IntToDoubleFunction... elements) {
        variables.put(variable, each(variable, elements));
        return this;
    }

    /** The log likelihood of each observation; functions as for a variable. */
    MadeRun likelihood(Variable variable, IntToDoubleFunction... elements) {
        likelihoods.put(variable, each(variable, elements));
        return this;
    }

    private static List<IntToDoubleFunction> each(Variable variable, IntToDoubleFunction... elements) {
        List<IntToDoubleFunction> all = new ArrayList<>();
        for (int i = 0; i < variable.size(); i++) {
            all.add(elements[Math.min(i, elements.length - 1)]);
        }
        return all;
    }

    MadeRun statistic(String name, IntToDoubleFunction value) {
        statistics.put(Statistic.real(name, ""), value);
        return this;
    }

    MadeRun data(Variable variable, double... values) {
        observed.add(new Quantity(variable, values));
        return this;
    }

    PlotRequest request() {
        return request(Map.of());
    }

    PlotRequest request(Map<String, List<Double>> truth) {
        return new PlotRequest(this, Selection.all(), truth);
    }

    @Override
    public DrawSchema schema() {
        return new DrawSchema(
                List.copyOf(variables.keySet()), List.copyOf(statistics.keySet()), chains, draws, observed, Map.of());
    }

    @Override
    public double[][] component(int variable, int element) {
        return filled(List.copyOf(variables.values()).get(variable).get(element));
    }

    @Override
    public double[][] statistic(int statistic) {
        return filled(List.copyOf(statistics.values()).get(statistic));
    }

    private double[][] filled(IntToDoubleFunction value) {
        double[][] filled = new double[chains][draws];
        for (int c = 0; c < chains; c++) {
            for (int d = 0; d < draws; d++) {
                filled[c][d] = value.applyAsDouble(c * draws + d);
            }
        }
        return filled;
    }

    @Override
    public Optional<DrawGroup> group(String name) {
        if (!name.equals(LOG_LIKELIHOOD) || likelihoods.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DrawGroup() {
            @Override
            public List<Variable> variables() {
                return List.copyOf(likelihoods.keySet());
            }

            @Override
            public double[][] component(int variable, int element) {
                return filled(List.copyOf(likelihoods.values()).get(variable).get(element));
            }
        });
    }

    @Override
    public void close() {}
}
