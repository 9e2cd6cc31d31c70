package org.asterism.core.graph.distribution;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** A distribution that knows what share of it lies below a value: what truncation and censoring need. */
public interface LogCdf {
    /** The logarithm of the share at or below x. */
    Expr logCdf(Expr x);

    /** The logarithm of the share above x. */
    Expr logSurvival(Expr x);

    /**
     * Draws a value between two bounds, however little of the distribution lies there.
     *
     * @param arguments the values of the parameters, in their order. Not modified
     * @param lower the value lies above it; −∞ for none
     * @param upper the value lies below it; ∞ for none
     */
    double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random);
}
