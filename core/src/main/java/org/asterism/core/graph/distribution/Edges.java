package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.max;
import static org.asterism.core.graph.expression.Expressions.min;

import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Expr;

/**
 * The two ends of a support on the line.
 *
 * @param lower −∞ if there is none
 * @param upper ∞ if there is none
 */
record Edges(Expr lower, Expr upper) {
    private static final Constant NO_LOWER = (Constant) constant(Double.NEGATIVE_INFINITY);
    private static final Constant NO_UPPER = (Constant) constant(Double.POSITIVE_INFINITY);

    static Edges of(Support support) {
        if (support instanceof Support.Above above) {
            return new Edges(above.lower(), NO_UPPER);
        }
        if (support instanceof Support.Below below) {
            return new Edges(NO_LOWER, below.upper());
        }
        if (support instanceof Support.Between between) {
            return new Edges(between.lower(), between.upper());
        }
        return support instanceof Support.Whole whole
                ? new Edges(constant(whole.lower()), constant(whole.upper()))
                : new Edges(NO_LOWER, NO_UPPER);
    }

    boolean hasLower() {
        return !isNumber(lower, Double.NEGATIVE_INFINITY);
    }

    boolean hasUpper() {
        return !isNumber(upper, Double.POSITIVE_INFINITY);
    }

    /** Those of the part between two bounds; an end that is not cut stays the same object. */
    Edges cut(Expr from, Expr to) {
        return new Edges(higher(lower, from), lower(upper, to));
    }

    private static Expr higher(Expr own, Expr bound) {
        if (isNumber(bound, Double.NEGATIVE_INFINITY)) {
            return own;
        }
        if (own instanceof Constant a && bound instanceof Constant b) {
            return b.value() > a.value() ? b : a;
        }
        return isNumber(own, Double.NEGATIVE_INFINITY) ? bound : max(own, bound);
    }

    private static Expr lower(Expr own, Expr bound) {
        if (isNumber(bound, Double.POSITIVE_INFINITY)) {
            return own;
        }
        if (own instanceof Constant a && bound instanceof Constant b) {
            return b.value() < a.value() ? b : a;
        }
        return isNumber(own, Double.POSITIVE_INFINITY) ? bound : min(own, bound);
    }

    /** Whether both are numbers, and the same. */
    static boolean same(Expr a, Expr b) {
        return a == b || (a instanceof Constant x && isNumber(b, x.value()));
    }

    private static boolean isNumber(Expr expr, double number) {
        return expr instanceof Constant constant && constant.value() == number;
    }
}
