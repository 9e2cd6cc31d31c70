package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.graph.compile.Input;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Expressions;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.graph.expression.Symbol;

/**
 * What has been declared. Immutable.
 *
 * @param quantities random, deterministic and observed, in the order of declaration
 * @param fixed known values by name
 * @param potentials further terms of the log density
 * @param indices which group the members along a dimension belong to
 */
record Declared(
        List<Quantified> quantities,
        Map<String, FixedValues> fixed,
        Map<String, Expr> potentials,
        List<Index> indices) {
    /** The dimension of the groups that the positions along another are members of. */
    Optional<String> within(String dim) {
        return indices.stream()
                .filter(index -> index.from().name().equals(dim))
                .map(index -> index.to().name())
                .reduce((first, last) -> last);
    }

    List<RandomVariable> random() {
        return of(RandomVariable.class);
    }

    List<Observation> observations() {
        return of(Observation.class);
    }

    /** What is reported: random and deterministic, in the order of declaration. */
    List<Quantified> reported() {
        return quantities.stream().filter(q -> !(q instanceof Observation)).toList();
    }

    private <Q extends Quantified> List<Q> of(Class<Q> type) {
        List<Q> found = new ArrayList<>();
        for (Quantified quantity : quantities) {
            if (type.isInstance(quantity)) {
                found.add(type.cast(quantity));
            }
        }
        return found;
    }

    /** The terms of the log joint density, over the symbols of the variables. */
    Map<String, Expr> terms() {
        Map<String, Expr> terms = new LinkedHashMap<>();
        for (Quantified quantity : quantities) {
            if (quantity instanceof RandomVariable variable) {
                terms.put(variable.name(), total(variable.distribution(), variable, variable));
            } else if (quantity instanceof Observation observation) {
                terms.put(observation.name(), total(observation.distribution(), observation.data(), observation));
            }
        }
        terms.putAll(potentials);
        return terms;
    }

    /** The log density of values, summed over a quantity's positions. */
    static Expr total(Distribution distribution, Expr value, Quantified of) {
        Expr density = distribution.logDensity(value);
        // A density that does not depend on the value, such as a uniform one, counts for each element all the same.
        int each = of.shape()
                .without(distribution.event())
                .without(density.shape())
                .size();
        return Expressions.sum(density).times(each);
    }

    /** Reported values as inputs, one quantity after the other. */
    List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        int offset = 0;
        for (Quantified quantity : reported()) {
            inputs.add(new Input(quantity, offset));
            offset += quantity.shape().size();
        }
        return inputs;
    }

    /** Reported values by quantity. */
    Map<Symbol, double[]> split(double[] values) {
        Map<Symbol, double[]> split = new IdentityHashMap<>();
        for (Input input : inputs()) {
            int end = input.offset() + input.symbol().shape().size();
            split.put(input.symbol(), Arrays.copyOfRange(values, input.offset(), end));
        }
        return split;
    }
}
