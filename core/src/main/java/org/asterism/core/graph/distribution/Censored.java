package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.max;
import static org.asterism.core.graph.expression.Expressions.min;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/**
 * A distribution of which values at or beyond a bound are known to lie there and no more, as upper limits are: ln p is
 * ln F(lower) for x at or below the lower bound, ln(1 − F(upper)) at or above the upper one, and that of the whole
 * distribution between. For observed values.
 */
final class Censored extends Univariate {
    private final Univariate whole;
    private final LogCdf shares;
    private final Expr lower;
    private final Expr upper;

    private Censored(Univariate whole, LogCdf shares, Expr lower, Expr upper) {
        super(
                "Censored" + whole.name(),
                Wrapping.with(
                        whole,
                        new Argument("lower", lower, Domain.EXTENDED),
                        new Argument("upper", upper, Domain.EXTENDED)));
        this.whole = whole;
        this.shares = shares;
        this.lower = lower;
        this.upper = upper;
    }

    static Univariate of(Distribution distribution, Expr lower, Expr upper) {
        Known.checkOrder("censored " + distribution.name(), lower, upper);
        if (distribution instanceof Univariate whole && distribution instanceof LogCdf shares) {
            return new Censored(whole, shares, lower, upper);
        }
        throw Wrapping.unknownShares("censored", distribution);
    }

    @Override
    public Support support() {
        return whole.support();
    }

    @Override
    public Expr logDensity(Expr x) {
        Edges bounds = new Edges(lower, upper);
        Expr at = bounds.hasLower() ? max(x, lower) : x;
        at = bounds.hasUpper() ? min(at, upper) : at;
        // All at the value brought between the bounds, so that no branch is infinite where another is taken.
        Expr result = whole.logDensity(at);
        if (bounds.hasUpper()) {
            result = ifLess(x, upper, result, shares.logSurvival(at));
        }
        return bounds.hasLower() ? ifLess(lower, x, result, shares.logCdf(at)) : result;
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        int size = arguments.length - 2;
        double value = whole.draw(Arrays.copyOf(arguments, size), random);
        return Math.min(Math.max(value, arguments[size]), arguments[size + 1]);
    }

    @Override
    public double centre(double[] arguments) {
        int size = arguments.length - 2;
        double value = whole.centre(Arrays.copyOf(arguments, size));
        return Math.min(Math.max(value, arguments[size]), arguments[size + 1]);
    }
}
