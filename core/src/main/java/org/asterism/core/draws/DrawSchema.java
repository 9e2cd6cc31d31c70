package org.asterism.core.draws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;

/**
 * What a file of draws will hold.
 *
 * @param variables of the posterior
 * @param statistics of the sampler, and {@code log_prob}
 * @param chains the number of chains
 * @param draws the number of draws that are planned for each chain
 * @param observed the data
 * @param attributes of the posterior as text: who made it, with what, from what
 * @param groups what is kept of each draw beside the posterior, by the names of {@link GroupedDraws}; a draw's values are
 *     those of the posterior's variables, then those of the groups' in this order
 */
public record DrawSchema(
        List<Variable> variables,
        List<Statistic> statistics,
        int chains,
        int draws,
        List<Quantity> observed,
        Map<String, String> attributes,
        Map<String, List<Variable>> groups) {
    public DrawSchema {
        variables = List.copyOf(variables);
        statistics = List.copyOf(statistics);
        observed = List.copyOf(observed);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** Draws of a posterior alone. */
    public DrawSchema(
            List<Variable> variables,
            List<Statistic> statistics,
            int chains,
            int draws,
            List<Quantity> observed,
            Map<String, String> attributes) {
        this(variables, statistics, chains, draws, observed, attributes, Map.of());
    }

    /** The same of another number of chains and draws, with other attributes. */
    public DrawSchema resized(int ofChains, int ofDraws, Map<String, String> with) {
        return new DrawSchema(variables, statistics, ofChains, ofDraws, observed, with, groups);
    }

    /** The number of values in a draw, those of the groups among them. */
    public int valuesPerDraw() {
        int size = 0;
        for (Variable variable : variables) {
            size = Math.addExact(size, variable.size());
        }
        for (List<Variable> group : groups.values()) {
            for (Variable variable : group) {
                size = Math.addExact(size, variable.size());
            }
        }
        return size;
    }
}
