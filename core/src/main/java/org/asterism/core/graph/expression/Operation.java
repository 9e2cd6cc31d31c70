package org.asterism.core.graph.expression;

import java.util.List;

/**
 * An operation of one's own on single values, with its gradient, such as the solution of Kepler's equation. Stateless and
 * thread-safe. {@link Expressions#apply(Operation, Expr...)} puts it into a model.
 */
public interface Operation {
    /** What it is called in messages. */
    String name();

    /** The number of arguments. */
    int arity();

    /**
     * The value.
     *
     * @param arguments as many as {@link #arity()}. Not modified
     */
    double value(double[] arguments);

    /**
     * The partial derivatives, as expressions in the value and the arguments.
     *
     * @param value what the operation gave
     * @param arguments its arguments
     * @return one for each argument
     */
    List<Expr> partials(Expr value, List<Expr> arguments);
}
