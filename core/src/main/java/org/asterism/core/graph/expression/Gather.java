package org.asterism.core.graph.expression;

import java.util.List;

/** The value of each member's group. */
public final class Gather extends Expr {
    private final Expr argument;
    private final Index index;

    private Gather(Expr argument, Index index) {
        super(argument.shape().replace(index.to(), index.from()));
        this.argument = argument;
        this.index = index;
    }

    static Expr of(Expr argument, Index index) {
        if (argument instanceof Constant) {
            return argument;
        }
        if (!argument.shape().has(index.to())) {
            throw new IllegalArgumentException("the index " + index.name() + " takes values along "
                    + index.to().name() + ", and " + argument + " has the shape " + argument.shape());
        }
        if (argument.shape().has(index.from())) {
            throw new IllegalArgumentException("the index " + index.name() + " puts "
                    + index.from().name()
                    + " in the place of " + index.to().name() + ", and the values have the shape " + argument.shape()
                    + ", with both; sum over one of them first");
        }
        return new Gather(argument, index);
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
        return of(Algebra.filled(changed.get(0), argument.shape()), index);
    }

    @Override
    public String toString() {
        return argument + " at " + index.name();
    }
}
