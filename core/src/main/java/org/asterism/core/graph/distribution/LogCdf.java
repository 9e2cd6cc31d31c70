package org.asterism.core.graph.distribution;

import org.asterism.core.graph.expression.Expr;

/** A distribution that knows what share of it lies below a value: what truncation and censoring need. */
public interface LogCdf {
    /** The logarithm of the share at or below x. */
    Expr logCdf(Expr x);

    /** The logarithm of the share above x. */
    Expr logSurvival(Expr x);
}
