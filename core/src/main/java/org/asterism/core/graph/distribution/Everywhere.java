package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.ifLess;

import org.asterism.core.graph.expression.Expr;

/** The log density of a distribution where it may be asked outside its support too: −∞ there, with gradient zero. */
final class Everywhere {
    private static final double LOG_ZERO = Double.NEGATIVE_INFINITY;

    private Everywhere() {}

    /**
     * The log density.
     *
     * @param asked where it is asked: an end that the distribution shares needs no check
     */
    static Expr logDensity(Distribution distribution, Expr x, Edges asked) {
        Edges own = Edges.of(distribution.support());
        boolean below = own.hasLower() && !Edges.same(own.lower(), asked.lower());
        boolean above = own.hasUpper() && !Edges.same(own.upper(), asked.upper());
        if (!below && !above) {
            return distribution.logDensity(x);
        }
        // The density is computed at a value inside, for what it is outside may be no number.
        Expr inside = inside(own);
        Expr at = x;
        if (above) {
            at = ifLess(own.upper(), x, inside, at);
        }
        if (below) {
            at = isOpen(distribution) ? ifLess(own.lower(), x, at, inside) : ifLess(x, own.lower(), inside, at);
        }
        Expr density = distribution.logDensity(at);
        if (above) {
            density = ifLess(own.upper(), x, constant(LOG_ZERO), density);
        }
        if (!below) {
            return density;
        }
        return isOpen(distribution)
                ? ifLess(own.lower(), x, density, constant(LOG_ZERO))
                : ifLess(x, own.lower(), constant(LOG_ZERO), density);
    }

    /** Half-lines leave out their end, where densities may be infinite; intervals and counts have their ends. */
    private static boolean isOpen(Distribution distribution) {
        return distribution.support() instanceof Support.Above;
    }

    private static Expr inside(Edges edges) {
        if (edges.hasLower() && edges.hasUpper()) {
            return edges.lower().plus(edges.upper()).times(0.5);
        }
        return edges.hasLower() ? edges.lower().plus(1) : edges.upper().minus(1);
    }
}
