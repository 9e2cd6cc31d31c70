package org.asterism.core.graph.distribution;

import org.asterism.core.graph.expression.Expr;

/** Where a distribution has its mass: decides in which coordinates a variable is sampled. */
public sealed interface Support {
    /** All real numbers. */
    record Reals() implements Support {}

    /** Numbers above a bound. */
    record Above(Expr lower) implements Support {}

    /** Numbers below a bound. */
    record Below(Expr upper) implements Support {}

    /** Numbers between two bounds. */
    record Between(Expr lower, Expr upper) implements Support {}

    /** Angles, from −π to π, the ends being the same. */
    record Circle() implements Support {}

    /** Parts above zero that sum to one. */
    record Parts() implements Support {}

    /** Lower-triangular matrices with rows of length one: Cholesky factors of correlation matrices. */
    record CorrelationFactors() implements Support {}

    /** Whole numbers between two bounds, the bounds included; such a variable can be observed but not sampled. */
    record Whole(double lower, double upper) implements Support {}
}
