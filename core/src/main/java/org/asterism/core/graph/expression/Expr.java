package org.asterism.core.graph.expression;

import java.util.List;

/**
 * A real-valued quantity of a model: a scalar, or values along named dimensions. Expressions are immutable and make a
 * graph without cycles; {@link Expressions} makes them. Thread-safe.
 */
public abstract sealed class Expr
        permits Constant,
                Data,
                Symbol,
                Apply,
                Reduce,
                Gather,
                Scatter,
                Shift,
                Recursion.State,
                ReverseRecursion.State,
                ArrayCall,
                ArrayAdjoint {
    private final Shape shape;

    Expr(Shape shape) {
        this.shape = shape;
    }

    /** Its dimensions. */
    public final Shape shape() {
        return shape;
    }

    /** What it is computed from; none for a leaf. */
    public abstract List<Expr> arguments();

    /** The same computed from others. */
    abstract Expr on(List<Expr> arguments);

    /** this + other. */
    public final Expr plus(Expr other) {
        return Algebra.add(this, other);
    }

    /** this + other. */
    public final Expr plus(double other) {
        return plus(new Constant(other));
    }

    /** this − other. */
    public final Expr minus(Expr other) {
        return Algebra.subtract(this, other);
    }

    /** this − other. */
    public final Expr minus(double other) {
        return minus(new Constant(other));
    }

    /** this · other, element by element. */
    public final Expr times(Expr other) {
        return Algebra.multiply(this, other);
    }

    /** this · other. */
    public final Expr times(double other) {
        return times(new Constant(other));
    }

    /** this / other, element by element. */
    public final Expr over(Expr other) {
        return Algebra.multiply(this, Algebra.reciprocal(other));
    }

    /** this / other. */
    public final Expr over(double other) {
        return over(new Constant(other));
    }

    /** −this. */
    public final Expr negate() {
        return Algebra.negate(this);
    }

    /** The value of each member's group: this must have the dimension {@code index.to()}, the result {@code from()}. */
    public final Expr at(Index index) {
        return Gather.of(this, index);
    }
}
