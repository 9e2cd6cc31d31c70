package org.asterism.models.kepler;

import static org.asterism.core.graph.expression.Expressions.apply;
import static org.asterism.core.graph.expression.Expressions.cosTurns;
import static org.asterism.core.graph.expression.Expressions.reciprocal;
import static org.asterism.core.graph.expression.Expressions.sinTurns;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.List;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Operation;

/**
 * The solution E of Kepler's equation E − e sin E = M, both angles in turns, for any M and 0 ≤ e &lt; 1: the cubic start of
 * Markley (1995, doi:10.1007/BF00691917, eqs. 15–20), then steps of Halley's method on a residual without cancellation.
 */
final class EccentricAnomaly implements Operation {
    private static final double TWO_PI = 2 * Math.PI;
    /** A step cubes the start's small error: two reach rounding nearly everywhere, the others serve e close to one. */
    private static final int STEPS = 6;

    private static final double SERIES = 0.5;

    /** E of a mean anomaly, both in turns. */
    static Expr of(Expr meanTurns, Expr eccentricity) {
        return apply(new EccentricAnomaly(), meanTurns, eccentricity);
    }

    /** 1 − e cos E, as (1 − e) + 2e sin²(E/2), which keeps its digits near the pericentre. */
    static Expr radius(Expr eccentricTurns, Expr eccentricity) {
        Expr sine = sinTurns(eccentricTurns.times(0.5));
        return eccentricity
                .negate()
                .plus(1)
                .plus(eccentricity.times(square(sine)).times(2));
    }

    /** cos E = 1 − 2 sin²(E/2). */
    static Expr cosine(Expr eccentricTurns) {
        return square(sinTurns(eccentricTurns.times(0.5))).times(-2).plus(1);
    }

    /** sin E = 2 sin(E/2) cos(E/2). */
    static Expr sine(Expr eccentricTurns) {
        Expr half = eccentricTurns.times(0.5);
        return sinTurns(half).times(cosTurns(half)).times(2);
    }

    @Override
    public String name() {
        return "eccentric anomaly";
    }

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public double value(double[] arguments) {
        return solve(arguments[0], arguments[1]);
    }

    /** ∂E/∂M = 1/(1 − e cos E), ∂E/∂e = sin E/(1 − e cos E), the latter in turns. */
    @Override
    public List<Expr> partials(Expr value, List<Expr> arguments) {
        Expr inverse = reciprocal(radius(value, arguments.get(1)));
        return List.of(inverse, sine(value).times(inverse).times(1 / TWO_PI));
    }

    /**
     * E in turns.
     *
     * @param meanTurns the mean anomaly in turns
     * @param e the eccentricity; the result is NaN where it is negative, or not below one
     */
    static double solve(double meanTurns, double e) {
        if (!(e >= 0 && e < 1)) {
            return Double.NaN;
        }
        double whole = Math.rint(meanTurns);
        double rest = meanTurns - whole;
        double mean = TWO_PI * Math.abs(rest);
        return mean == 0 ? whole : whole + Math.copySign(withinHalfTurn(mean, e) / TWO_PI, rest);
    }

    /** E in radians for M above zero and up to π. */
    static double withinHalfTurn(double mean, double e) {
        double eccentric = start(mean, e);
        for (int i = 0; i < STEPS; i++) {
            double sine = Math.sin(eccentric);
            double half = Math.sin(0.5 * eccentric);
            double residual = (1 - e) * eccentric + e * lessSine(eccentric, sine) - mean;
            double slope = (1 - e) + 2 * e * half * half;
            double step = residual / (slope - 0.5 * residual * e * sine / slope);
            eccentric -= step;
            if (Math.abs(step) <= 1e-8 * eccentric) {
                // The next step would be of the order of its cube.
                break;
            }
        }
        return eccentric;
    }

    /** The root of a cubic that approximates the equation. */
    private static double start(double mean, double e) {
        double alpha = (3 * Math.PI * Math.PI + 1.6 * Math.PI * (Math.PI - mean) / (1 + e)) / (Math.PI * Math.PI - 6);
        double d = 3 * (1 - e) + alpha * e;
        double q = 2 * alpha * d * (1 - e) - mean * mean;
        double r = 3 * alpha * d * (d - 1 + e) * mean + mean * mean * mean;
        double root = Math.cbrt(Math.abs(r) + Math.sqrt(q * q * q + r * r));
        double w = root * root;
        return (2 * r * w / (w * w + w * q + q * q) + mean) / d;
    }

    /** x − sin x without cancellation. */
    private static double lessSine(double x, double sine) {
        if (x > SERIES) {
            return x - sine;
        }
        double square = x * x;
        double term = x * square / 6;
        double sum = term;
        for (int k = 4; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
            term *= -square / (k * (k + 1.0));
            sum += term;
        }
        return sum;
    }
}
