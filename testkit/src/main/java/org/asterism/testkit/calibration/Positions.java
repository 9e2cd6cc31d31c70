package org.asterism.testkit.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Variable;

/** Finds the coordinates of reported values: by the declaration, or where the sampled parameters are reported variables. */
final class Positions {
    private Positions() {}

    /**
     * The coordinates.
     *
     * @param values of all reported variables. Not modified
     * @return unconstrained coordinates; empty where the posterior does not tell them
     */
    static Optional<double[]> of(Posterior posterior, double[] values) {
        if (posterior instanceof DeclaredPosterior declared) {
            return Optional.of(declared.position(values));
        }
        List<double[]> natural = new ArrayList<>();
        for (Parameter parameter : posterior.parameters().parameters()) {
            int offset = 0;
            boolean found = false;
            for (Variable variable : posterior.variables()) {
                if (variable.name().equals(parameter.name())
                        && variable.size() == parameter.transform().constrainedSize()) {
                    natural.add(Arrays.copyOfRange(values, offset, offset + variable.size()));
                    found = true;
                }
                offset += variable.size();
            }
            if (!found) {
                return Optional.empty();
            }
        }
        return Optional.of(posterior
                .parameters()
                .unconstrain(natural.stream().flatMapToDouble(Arrays::stream).toArray()));
    }
}
