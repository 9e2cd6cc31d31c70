package org.asterism.core.graph;

import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;

/** A quantity that follows from others and is reported with them. */
public final class Deterministic extends Quantified {
    private final Expr definition;

    Deterministic(String name, Expr definition, Shape shape) {
        super(name, shape);
        this.definition = definition;
    }

    /** What it is computed from. */
    Expr definition() {
        return definition;
    }

    /** Says what it is, in one line without a full stop, and in which unit. */
    public Deterministic describe(String description, String unit) {
        describeAs(description, unit);
        return this;
    }
}
