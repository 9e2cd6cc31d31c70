package org.asterism.testkit.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
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

/** Draws in memory, put together by a test; each method gives draws that hold more. Not thread-safe. */
public final class ArrayDraws implements Draws, GroupedDraws {
    private final int chains;
    private final int draws;
    private final Values posterior;
    private final Map<String, Values> groups;
    private final List<Statistic> statistics;
    private final List<double[][]> ofStatistics;
    private final List<Quantity> observed;
    private boolean closed;

    private ArrayDraws(int chains, int draws) {
        this.chains = chains;
        this.draws = draws;
        this.posterior = new Values(List.of(), List.of());
        this.groups = Map.of();
        this.statistics = List.of();
        this.ofStatistics = List.of();
        this.observed = List.of();
    }

    private ArrayDraws(
            ArrayDraws of,
            Values posterior,
            Map<String, Values> groups,
            List<Statistic> statistics,
            List<double[][]> ofStatistics,
            List<Quantity> observed) {
        this.chains = of.chains;
        this.draws = of.draws;
        this.posterior = posterior;
        this.groups = groups;
        this.statistics = statistics;
        this.ofStatistics = ofStatistics;
        this.observed = observed;
    }

    /** So many draws of so many chains, of nothing yet. */
    public static ArrayDraws of(int chains, int draws) {
        return new ArrayDraws(chains, draws);
    }

    /**
     * And a variable of the posterior.
     *
     * @param elements each as [chain][draw]
     */
    public ArrayDraws with(Variable variable, double[][]... elements) {
        return new ArrayDraws(
                this, posterior.and(variable, checked(elements)), groups, statistics, ofStatistics, observed);
    }

    /** And a statistic, as [chain][draw]. */
    public ArrayDraws with(Statistic statistic, double[][] values) {
        return new ArrayDraws(
                this, posterior, groups, and(statistics, statistic), and(ofStatistics, checked(values)[0]), observed);
    }

    /**
     * And a variable of a group beside the posterior.
     *
     * @param group its name, as in {@link GroupedDraws}
     * @param elements each as [chain][draw]
     */
    public ArrayDraws in(String group, Variable variable, double[][]... elements) {
        Map<String, Values> more = new LinkedHashMap<>(groups);
        more.put(
                group,
                more.getOrDefault(group, new Values(List.of(), List.of())).and(variable, checked(elements)));
        return new ArrayDraws(this, posterior, more, statistics, ofStatistics, observed);
    }

    /** And the data that they belong to. */
    public ArrayDraws observed(Variable variable, double... values) {
        Quantity quantity = new Quantity(variable, values);
        return new ArrayDraws(this, posterior, groups, statistics, ofStatistics, and(observed, quantity));
    }

    private double[][][] checked(double[][]... elements) {
        for (double[][] element : elements) {
            boolean fits = element.length == chains && Arrays.stream(element).allMatch(chain -> chain.length == draws);
            if (!fits) {
                throw new IllegalArgumentException("give " + chains + " chains of " + draws + " draws each");
            }
        }
        return elements;
    }

    private static <T> List<T> and(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    /** Variables with their values [element][chain][draw]. */
    private record Values(List<Variable> variables, List<double[][][]> values) implements DrawGroup {
        Values and(Variable variable, double[][][] elements) {
            return new Values(ArrayDraws.and(variables, variable), ArrayDraws.and(values, elements));
        }

        @Override
        public double[][] component(int variable, int element) {
            return copy(values.get(variable)[element]);
        }
    }

    private static double[][] copy(double[][] chains) {
        return Arrays.stream(chains).map(double[]::clone).toArray(double[][]::new);
    }

    /** Whether somebody closed them. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public DrawSchema schema() {
        return new DrawSchema(posterior.variables(), statistics, chains, draws, observed, Map.of());
    }

    @Override
    public double[][] component(int variable, int element) {
        return posterior.component(variable, element);
    }

    @Override
    public double[][] statistic(int statistic) {
        return copy(ofStatistics.get(statistic));
    }

    @Override
    public Optional<DrawGroup> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    @Override
    public void close() {
        closed = true;
    }
}
