package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.log1p;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/**
 * A distribution cut at one or both sides, because nothing beyond was selected: ln p = ln f(x) − ln(F(upper) − F(lower)),
 * with the density f and the share F below of the whole distribution.
 */
final class Truncated extends Univariate {
    private final Univariate whole;
    private final LogCdf shares;
    private final Expr lower;
    private final Expr upper;

    private Truncated(Univariate whole, LogCdf shares, Expr lower, Expr upper) {
        super(
                "Truncated" + whole.name(),
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
        Known.checkOrder("truncated " + distribution.name(), lower, upper);
        if (distribution instanceof Univariate whole && distribution instanceof LogCdf shares) {
            return new Truncated(whole, shares, lower, upper);
        }
        throw Wrapping.unknownShares("truncated", distribution);
    }

    @Override
    public Support support() {
        Edges edges = Edges.of(whole.support()).cut(lower, upper);
        if (edges.hasLower()) {
            return edges.hasUpper()
                    ? new Support.Between(edges.lower(), edges.upper())
                    : new Support.Above(edges.lower());
        }
        return edges.hasUpper() ? new Support.Below(edges.upper()) : whole.support();
    }

    @Override
    public Expr logDensity(Expr x) {
        return whole.logDensity(x).minus(logShare());
    }

    /** ln(F(upper) − F(lower)), from the tail in which less is lost. */
    private Expr logShare() {
        Edges own = Edges.of(whole.support());
        Edges cut = own.cut(lower, upper);
        boolean below = cut.lower() != own.lower();
        boolean above = cut.upper() != own.upper();
        if (!below) {
            return above ? shares.logCdf(cut.upper()) : constant(0);
        }
        if (!above) {
            return shares.logSurvival(cut.lower());
        }
        Expr most = shares.logCdf(cut.upper());
        Expr least = shares.logCdf(cut.lower());
        // The greater and the lesser share are chosen, not their difference: that of the other tail may be ln 0.
        Expr median = constant(-Math.log(2));
        Expr greater = ifLess(least, median, most, shares.logSurvival(cut.lower()));
        Expr lesser = ifLess(least, median, least, shares.logSurvival(cut.upper()));
        return greater.plus(log1p(exp(lesser.minus(greater)).negate()));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        int size = arguments.length - 2;
        return shares.drawBetween(Arrays.copyOf(arguments, size), arguments[size], arguments[size + 1], random);
    }

    @Override
    public double centre(double[] arguments) {
        int size = arguments.length - 2;
        double low = arguments[size];
        double high = arguments[size + 1];
        double inner = whole.centre(Arrays.copyOf(arguments, size));
        if (inner > low && inner < high) {
            return inner;
        }
        double distance = inner <= low ? low - inner : inner - high;
        double reach = Math.min(Math.max(0.1 * distance, Double.MIN_NORMAL), 0.5 * (high - low));
        return Variates.inside(inner <= low ? low + reach : high - reach, low, high);
    }
}
