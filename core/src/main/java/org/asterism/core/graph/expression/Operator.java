package org.asterism.core.graph.expression;

import java.util.List;

/** What {@link Apply} does at each element: one of the {@link Builtin}s or an {@link Operation} of somebody's own. */
public sealed interface Operator permits Builtin, Operator.Own {
    /** What it is called. */
    String name();

    /** The number of arguments. */
    int arity();

    /** The value; the array is not modified. */
    double value(double[] arguments);

    /** The partial derivatives. */
    List<Expr> partials(Expr value, List<Expr> arguments);

    /** An operation that somebody wrote. */
    record Own(Operation operation) implements Operator {
        @Override
        public String name() {
            return operation.name();
        }

        @Override
        public int arity() {
            return operation.arity();
        }

        @Override
        public double value(double[] arguments) {
            return operation.value(arguments);
        }

        @Override
        public List<Expr> partials(Expr value, List<Expr> arguments) {
            return operation.partials(value, arguments);
        }
    }
}
