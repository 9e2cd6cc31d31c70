package org.asterism.core.graph;

import java.util.List;
import java.util.Optional;
import org.asterism.core.graph.expression.Expr;

/**
 * Coordinates that several variables share.
 *
 * @param variables all of them, in the order of the coordinates
 * @param map the change of variables
 */
record Joint(List<RandomVariable> variables, Coordinates map) implements Coordinates {
    Joint {
        variables = List.copyOf(variables);
    }

    @Override
    public List<Expr> values(List<Expr> coordinates) {
        return map.values(coordinates);
    }

    @Override
    public List<Expr> coordinates(List<Expr> values) {
        return map.coordinates(values);
    }

    @Override
    public Optional<Expr> logJacobian(List<Expr> coordinates) {
        return map.logJacobian(coordinates);
    }
}
