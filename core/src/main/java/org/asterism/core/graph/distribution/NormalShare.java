package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.abs;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.expm1;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.List;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.NormalTail;
import org.asterism.core.graph.expression.Operation;

/**
 * ln(Φ(α + w) − Φ(α)), accurate in both tails and for bounds that are close together, of which the width w therefore is an
 * argument; −∞ unless w is above zero.
 */
record NormalShare() implements Operation {
    /** Nodes and weights of the Gauss–Legendre rule of 8 points, one half of them (Abramowitz and Stegun 1964, 25.4). */
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };

    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    @Override
    public String name() {
        return "ln(Φ(α + w) − Φ(α))";
    }

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public double value(double[] arguments) {
        double width = arguments[1];
        if (!(width > 0)) {
            return width <= 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        double middle = arguments[0] + 0.5 * width;
        if (width * Math.max(1, Math.abs(middle)) < 1) {
            return narrow(middle, 0.5 * width);
        }
        // In the lower tail, or its mirror image.
        double alpha = middle > 0 ? -(arguments[0] + width) : arguments[0];
        double whole = NormalTail.logCdf(middle > 0 ? -arguments[0] : arguments[0] + width);
        return whole + Math.log1p(-Math.exp(NormalTail.logCdf(alpha) - whole));
    }

    /** ln ∫ φ(m + t) dt over |t| ≤ h ≤ 1/(2 max(1, |m|)), where the rule is exact to rounding. */
    private static double narrow(double middle, double half) {
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double t = NODES[i] * half;
            sum += WEIGHTS[i] * Math.exp(-0.5 * t * t) * 2 * Math.cosh(middle * t);
        }
        return -0.5 * middle * middle - Normal.HALF_LOG_TWO_PI + Math.log(half * sum);
    }

    /** Along α, φ(α + w) − φ(α) over the share, of which the greater is drawn out so that the other may be close to it. */
    @Override
    public List<Expr> partials(Expr value, List<Expr> arguments) {
        Expr alpha = arguments.get(0);
        Expr width = arguments.get(1);
        Expr beta = alpha.plus(width);
        Expr middle = alpha.plus(width.times(0.5));
        Expr nearest = ifLess(middle, constant(0), beta, alpha);
        Expr sign = ifLess(middle, constant(0), constant(-1), constant(1));
        Expr lost = expm1(width.times(abs(middle)).negate());
        return List.of(edge(value, nearest).times(lost).times(sign), edge(value, beta));
    }

    /** φ at a bound over the share. */
    private static Expr edge(Expr value, Expr bound) {
        return exp(square(bound).times(-0.5).minus(value).minus(Normal.HALF_LOG_TWO_PI));
    }
}
