package org.asterism.core.graph.expression;

import java.util.List;

/** The sum of the members of each group. */
public final class Scatter extends Expr {
    private final Expr argument;
    private final Index index;

    Scatter(Expr argument, Index index) {
        super(argument.shape().replace(index.from(), index.to()));
        this.argument = argument;
        this.index = index;
    }

    /** Which group each belongs to. */
    public Index index() {
        return index;
    }

    @Override
    public List<Expr> arguments() {
        return List.of(argument);
    }

    @Override
    Expr on(List<Expr> changed) {
        return new Scatter(Algebra.filled(changed.get(0), argument.shape()), index);
    }

    @Override
    public String toString() {
        return "sum of " + argument + " by " + index.name();
    }
}
