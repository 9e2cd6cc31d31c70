package org.asterism.core.graph.expression;

import java.util.List;

/** A number. */
public final class Constant extends Expr {
    static final Constant ZERO = new Constant(0);
    static final Constant ONE = new Constant(1);

    private final double value;

    Constant(double value) {
        super(Shape.SCALAR);
        this.value = value;
    }

    /** The number. */
    public double value() {
        return value;
    }

    /** Whether an expression is this number. */
    static boolean is(Expr expr, double number) {
        return expr instanceof Constant constant && constant.value == number;
    }

    @Override
    public List<Expr> arguments() {
        return List.of();
    }

    @Override
    Expr on(List<Expr> arguments) {
        return this;
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
