package org.asterism.diagnostics.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.statistics.SplitChains;

/** An observation against what the model predicts for it when it is not seen. */
public final class LeftOut {
    private LeftOut() {}

    /**
     * (observed − mean)/standard deviation of the replicates of an observation, weighted by its inverse likelihoods. Where
     * Pareto k is large the weights do not take all of its influence away, and the number is too small rather than too large.
     *
     * @param observation counted as in {@link DrawsFit#nameOf}
     * @return empty where the draws have no replicates of it, or not its observed value
     */
    public static OptionalDouble deviation(Draws draws, int observation) {
        Optional<DrawGroup> likelihood = GroupedDraws.groupOf(draws, GroupedDraws.LOG_LIKELIHOOD);
        Optional<DrawGroup> predicted = GroupedDraws.groupOf(draws, GroupedDraws.POSTERIOR_PREDICTIVE);
        if (likelihood.isEmpty() || predicted.isEmpty()) {
            return OptionalDouble.empty();
        }
        int element = observation;
        List<Variable> variables = likelihood.get().variables();
        for (int v = 0; v < variables.size(); v++) {
            int size = variables.get(v).size();
            if (element < size) {
                int replicated = place(predicted.get(), variables.get(v));
                Optional<Quantity> observed = observed(draws, variables.get(v));
                return replicated < 0 || observed.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(deviation(
                                observed.get().values()[element],
                                SplitChains.pooled(predicted.get().component(replicated, element)),
                                weights(
                                        draws,
                                        SplitChains.pooled(likelihood.get().component(v, element)))));
            }
            element -= size;
        }
        throw new IndexOutOfBoundsException("there is no observation " + observation);
    }

    private static int place(DrawGroup group, Variable like) {
        for (int v = 0; v < group.variables().size(); v++) {
            Variable variable = group.variables().get(v);
            if (variable.name().equals(like.name()) && variable.size() == like.size()) {
                return v;
            }
        }
        return -1;
    }

    private static Optional<Quantity> observed(Draws draws, Variable like) {
        return draws.schema().observed().stream()
                .filter(quantity ->
                        quantity.variable().name().equals(like.name()) && quantity.values().length == like.size())
                .findFirst();
    }

    private static double[] weights(Draws draws, double[] logLikelihood) {
        double[] ratios = new double[logLikelihood.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = -logLikelihood[i];
        }
        return ParetoSmoothing.of(ratios, DrawsFit.relativeEfficiency(draws)).weights();
    }

    private static double deviation(double observed, double[] replicates, double[] weights) {
        double mean = 0;
        for (int i = 0; i < replicates.length; i++) {
            mean += weights[i] * replicates[i];
        }
        double variance = 0;
        for (int i = 0; i < replicates.length; i++) {
            variance += weights[i] * (replicates[i] - mean) * (replicates[i] - mean);
        }
        return (observed - mean) / Math.sqrt(variance);
    }
}
