package org.asterism.core.graph.expression;

import java.util.ArrayList;
import java.util.List;

/** The result of an {@link ArrayOperation}. */
public final class ArrayCall extends Expr {
    private final ArrayOperation operation;
    private final List<Expr> arguments;

    ArrayCall(ArrayOperation operation, Shape shape, List<Expr> arguments) {
        super(shape);
        this.operation = operation;
        this.arguments = List.copyOf(arguments);
    }

    /** What is done. */
    public ArrayOperation operation() {
        return operation;
    }

    @Override
    public List<Expr> arguments() {
        return arguments;
    }

    @Override
    Expr on(List<Expr> changed) {
        List<Expr> full = new ArrayList<>();
        for (int k = 0; k < changed.size(); k++) {
            full.add(Algebra.filled(changed.get(k), arguments.get(k).shape()));
        }
        return new ArrayCall(operation, shape(), full);
    }

    @Override
    public String toString() {
        return operation.name() + arguments;
    }
}
