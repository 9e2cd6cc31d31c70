package org.asterism.core.graph.expression;

import java.util.List;

/** A leaf whose values are given later: a random variable, or the coordinates it is sampled in. Compared by identity. */
public non-sealed class Symbol extends Expr {
    private final String name;

    /** A leaf of this name. */
    public Symbol(String name, Shape shape) {
        super(shape);
        this.name = name;
    }

    /** What it is called. */
    public final String name() {
        return name;
    }

    @Override
    public final List<Expr> arguments() {
        return List.of();
    }

    @Override
    final Expr on(List<Expr> arguments) {
        return this;
    }

    @Override
    public final String toString() {
        return name;
    }
}
