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
 */
public record DrawSchema(
        List<Variable> variables,
        List<Statistic> statistics,
        int chains,
        int draws,
        List<Quantity> observed,
        Map<String, String> attributes) {
    public DrawSchema {
        variables = List.copyOf(variables);
        statistics = List.copyOf(statistics);
        observed = List.copyOf(observed);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The number of values in a draw. */
    public int valuesPerDraw() {
        int size = 0;
        for (Variable variable : variables) {
            size = Math.addExact(size, variable.size());
        }
        return size;
    }
}
