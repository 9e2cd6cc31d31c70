package org.asterism.diagnostics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * How well each object of a file of draws fits: observed quantities {@code NAME} with an observed {@code NAME_error} and
 * replicates. Measurements belong to the objects of a dimension {@code D} where {@code D_index} is observed along with them;
 * else all those of a quantity together are one object.
 */
public sealed interface FittedObjects {
    /**
     * They are known.
     *
     * @param objects the worst first
     */
    record Known(List<ObjectFit> objects) implements FittedObjects {
        public Known {
            objects = List.copyOf(objects);
        }
    }

    /**
     * They are not.
     *
     * @param reason as a clause
     */
    record Unknown(String reason) implements FittedObjects {}

    /** Of a file; one measurement's replicates at a time are in memory. */
    static FittedObjects of(Draws draws) {
        Optional<DrawGroup> replicates = GroupedDraws.groupOf(draws, GroupedDraws.POSTERIOR_PREDICTIVE);
        if (replicates.isEmpty()) {
            return new Unknown(
                    "the draws have no replicates of the data (group " + GroupedDraws.POSTERIOR_PREDICTIVE + ")");
        }
        List<Residual> residuals = new ArrayList<>();
        List<String> objects = new ArrayList<>();
        List<Variable> variables = replicates.get().variables();
        for (int v = 0; v < variables.size(); v++) {
            Variable variable = variables.get(v);
            Optional<Quantity> observed = observed(draws, variable.name());
            Optional<Quantity> error = observed(draws, variable.name() + "_error");
            if (observed.isPresent() && error.isPresent()) {
                for (int i = 0; i < variable.size(); i++) {
                    double[] values = SplitChains.pooled(replicates.get().component(v, i));
                    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
                        return new Unknown("replicates of " + variable.name() + " are not finite");
                    }
                    residuals.add(
                            Residual.of(observed.get().values()[i], error.get().values()[i], values));
                    objects.add(objectOf(draws, variable, i));
                }
            }
        }
        return residuals.isEmpty()
                ? new Unknown("no observed quantity has both replicates and errors")
                : new Known(ObjectFit.of(residuals, objects));
    }

    private static Optional<Quantity> observed(Draws draws, String name) {
        return draws.schema().observed().stream()
                .filter(quantity -> quantity.variable().name().equals(name))
                .findFirst();
    }

    private static String objectOf(Draws draws, Variable measured, int measurement) {
        for (Variable variable : draws.schema().variables()) {
            for (Dim dim : variable.dims()) {
                Optional<Quantity> index = observed(draws, dim.name() + "_index");
                if (index.isPresent() && index.get().values().length == measured.size()) {
                    int object = (int) index.get().values()[measurement];
                    return dim.labels().isEmpty()
                            ? dim.name() + " " + object
                            : dim.labels().get(object);
                }
            }
        }
        return measured.name();
    }
}
