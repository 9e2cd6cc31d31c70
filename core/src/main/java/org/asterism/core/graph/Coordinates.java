package org.asterism.core.graph;

import java.util.List;
import java.util.Optional;
import org.asterism.core.graph.expression.Expr;

/**
 * A change of variables: real coordinates in which one variable, or several together, are sampled instead of their values.
 * Expressions may use variables declared before.
 */
public interface Coordinates {
    /** The value of each variable. */
    List<Expr> values(List<Expr> coordinates);

    /** The coordinates of values. */
    List<Expr> coordinates(List<Expr> values);

    /**
     * ln|∂values/∂coordinates| at each element, or summed; empty for a single variable whose Jacobian is to be worked out
     * element by element.
     */
    Optional<Expr> logJacobian(List<Expr> coordinates);
}
