package org.asterism.core.graph.expression;

/** Changes of variables, element by element. */
public final class Change {
    private Change() {}

    /** ln|∂x/∂u| at each element, for a value x that depends on the coordinate u of its own element alone. */
    public static Expr logJacobian(Expr value, Symbol coordinate) {
        return Algebra.logAbsolute(Derivative.elementwise(value, coordinate));
    }
}
