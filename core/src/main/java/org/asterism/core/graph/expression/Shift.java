package org.asterism.core.graph.expression;

import java.util.List;

/** The neighbour of each element along the only dimension: the one before or the one after, a given value at the end. */
public final class Shift extends Expr {
    private final Expr argument;
    private final Expr fill;
    private final boolean previous;

    Shift(Expr argument, Expr fill, boolean previous) {
        super(argument.shape());
        if (argument.shape().dims().size() != 1 || !fill.shape().isScalar()) {
            throw new IllegalArgumentException("only values along one dimension can be shifted, filled up by a scalar; "
                    + argument + " has the shape " + argument.shape());
        }
        this.argument = argument;
        this.fill = fill;
        this.previous = previous;
    }

    /** Whether each element gets the value of the one before it, and not of the one after. */
    public boolean previous() {
        return previous;
    }

    /** The values, then what stands at the end. */
    @Override
    public List<Expr> arguments() {
        return List.of(argument, fill);
    }

    @Override
    Expr on(List<Expr> changed) {
        return new Shift(Algebra.filled(changed.get(0), argument.shape()), changed.get(1), previous);
    }

    @Override
    public String toString() {
        return argument + (previous ? " before" : " after");
    }
}
