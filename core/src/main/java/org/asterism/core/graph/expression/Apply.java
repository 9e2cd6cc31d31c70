package org.asterism.core.graph.expression;

import java.util.List;
import org.asterism.core.model.Dim;

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
        for (int k = 0; k < arguments.size(); k++) {
            for (Dim dim : arguments.get(k).shape().dims()) {
                int at = shape.position(dim);
                int size = at < 0 ? dim.size() : shape.dims().get(at).size();
                if (size != dim.size()) {
                    throw new IllegalArgumentException(Naming.of(arguments.subList(0, k)) + " and "
                            + Naming.of(arguments.subList(k, k + 1)) + " do not match: along " + dim.name()
                            + " they have " + size + " and " + dim.size()
                            + " positions; give both the same dimension");
                }
            }
            shape = shape.union(arguments.get(k).shape());
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
