package org.asterism.core.graph.expression;

import java.util.List;

/** An operator at each element of its arguments, which are broadcast by the names of their dimensions. */
public final class Apply extends Expr {
    private final Operator operator;
    private final List<Expr> arguments;

    Apply(Operator operator, List<Expr> arguments) {
        super(shape(arguments));
        if (arguments.size() != operator.arity()) {
            throw new IllegalArgumentException(
                    operator.name() + " takes " + operator.arity() + " arguments, not " + arguments.size());
        }
        this.operator = operator;
        this.arguments = List.copyOf(arguments);
    }

    private static Shape shape(List<Expr> arguments) {
        Shape shape = Shape.SCALAR;
        for (Expr argument : arguments) {
            shape = shape.union(argument.shape());
        }
        return shape;
    }

    /** What is done. */
    public Operator operator() {
        return operator;
    }

    @Override
    public List<Expr> arguments() {
        return arguments;
    }

    @Override
    Expr on(List<Expr> changed) {
        return Algebra.apply(operator, changed);
    }

    @Override
    public String toString() {
        return operator.name() + arguments;
    }
}
