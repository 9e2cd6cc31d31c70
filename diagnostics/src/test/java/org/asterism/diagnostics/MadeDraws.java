package org.asterism.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;

/** Draws in memory, put together by a test. */
public final class MadeDraws implements Draws, GroupedDraws {
    private final int chains;
    private final int draws;
    private final Columns posterior = new Columns();
    private final Map<String, Columns> groups = new LinkedHashMap<>();
    private final List<Statistic> statistics = new ArrayList<>();
    private final List<double[][]> statisticValues = new ArrayList<>();
    private final List<Quantity> observed = new ArrayList<>();

    public MadeDraws(int chains, int draws) {
        this.chains = chains;
        this.draws = draws;
    }

    /** Variables with their components [element][chain][draw]. */
    private static final class Columns implements DrawGroup {
        private final List<Variable> variables = new ArrayList<>();
        private final List<double[][][]> values = new ArrayList<>();

        @Override
        public List<Variable> variables() {
            return List.copyOf(variables);
        }

        @Override
        public double[][] component(int variable, int element) {
            double[][] of = values.get(variable)[element];
            double[][] fresh = new double[of.length][];
            for (int i = 0; i < of.length; i++) {
                fresh[i] = of[i].clone();
            }
            return fresh;
        }
    }

    public MadeDraws with(Variable variable, double[][]... components) {
        posterior.variables.add(variable);
        posterior.values.add(components);
        return this;
    }

    public MadeDraws with(Statistic statistic, double[][] values) {
        statistics.add(statistic);
        statisticValues.add(values);
        return this;
    }

    public MadeDraws in(String group, Variable variable, double[][]... components) {
        Columns columns = groups.computeIfAbsent(group, name -> new Columns());
        columns.variables.add(variable);
        columns.values.add(components);
        return this;
    }

    public MadeDraws observed(Variable variable, double... values) {
        observed.add(new Quantity(variable, values));
        return this;
    }

    @Override
    public DrawSchema schema() {
        return new DrawSchema(posterior.variables, statistics, chains, draws, observed, Map.of());
    }

    @Override
    public double[][] component(int variable, int element) {
        return posterior.component(variable, element);
    }

    @Override
    public double[][] statistic(int statistic) {
        return statisticValues.get(statistic);
    }

    @Override
    public Optional<DrawGroup> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    @Override
    public void close() {}
}
