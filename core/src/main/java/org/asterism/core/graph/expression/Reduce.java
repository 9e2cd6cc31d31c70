package org.asterism.core.graph.expression;

import java.util.List;

/** The sum, or the greatest, of the values along the dimensions that are not kept. */
public final class Reduce extends Expr {
    private final Kind kind;
    private final Expr argument;

    /** What becomes of the values. */
    public enum Kind {
        /** Their sum. */
        SUM,
        /** The greatest; taken as constant by derivatives, and for shifts that cancel only. */
        MAX
    }

    Reduce(Kind kind, Expr argument, Shape kept) {
        super(kept);
        this.kind = kind;
        this.argument = argument;
    }

    /** What becomes of the values. */
    public Kind kind() {
        return kind;
    }

    @Override
    public List<Expr> arguments() {
        return List.of(argument);
    }

    @Override
    Expr on(List<Expr> changed) {
        Expr to = changed.get(0);
        return kind == Kind.SUM ? Algebra.sumTo(to, argument.shape(), shape()) : new Reduce(kind, to, shape());
    }

    @Override
    public String toString() {
        return kind + "(" + argument + ")";
    }
}
