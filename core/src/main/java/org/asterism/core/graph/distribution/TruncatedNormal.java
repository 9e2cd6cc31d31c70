package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.apply;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.logNormalCdf;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/**
 * A normal distribution cut at one or both sides: ln p = ln N(x | mean, sd) − ln(Φ(β) − Φ(α)), with α and β the bounds in
 * standard deviations from the mean.
 */
public final class TruncatedNormal extends Univariate {
    private final Expr mean;
    private final Expr sd;
    private final double lower;
    private final double upper;

    TruncatedNormal(Expr mean, Expr sd, double lower, double upper) {
        super("TruncatedNormal", new Argument("mean", mean, Domain.REAL), new Argument("sd", sd, Domain.POSITIVE));
        if (!(lower < upper)) {
            throw new IllegalArgumentException("a truncated normal lies between its bounds, and " + lower
                    + " is not below " + upper + "; give a lower bound that is below the upper one");
        }
        this.mean = mean;
        this.sd = sd;
        this.lower = lower;
        this.upper = upper;
    }

    /** Cut below {@code bound}. */
    public TruncatedNormal above(double bound) {
        return new TruncatedNormal(mean, sd, bound, upper);
    }

    /** Cut above {@code bound}. */
    public TruncatedNormal below(double bound) {
        return new TruncatedNormal(mean, sd, lower, bound);
    }

    @Override
    public Support support() {
        boolean bounded = lower > Double.NEGATIVE_INFINITY;
        if (upper == Double.POSITIVE_INFINITY) {
            return bounded ? new Support.Above(constant(lower)) : new Support.Reals();
        }
        return bounded ? new Support.Between(constant(lower), constant(upper)) : new Support.Below(constant(upper));
    }

    @Override
    public Expr logDensity(Expr x) {
        return new Normal(mean, sd).logDensity(x).minus(logShare());
    }

    private Expr logShare() {
        Expr alpha = constant(lower).minus(mean).over(sd);
        Expr beta = constant(upper).minus(mean).over(sd);
        if (upper == Double.POSITIVE_INFINITY) {
            return lower == Double.NEGATIVE_INFINITY ? constant(0) : logNormalCdf(alpha.negate());
        }
        return lower == Double.NEGATIVE_INFINITY
                ? logNormalCdf(beta)
                : apply(new NormalShare(), alpha, constant(upper - lower).over(sd));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return NormalBetween.draw(arguments[0], arguments[1], lower, upper, random);
    }

    @Override
    public double centre(double[] arguments) {
        double mean = arguments[0];
        double sd = arguments[1];
        if (mean > lower && mean < upper) {
            return mean;
        }
        // Beyond a bound the density falls off by the factor e in sd²/distance.
        double distance = mean <= lower ? lower - mean : mean - upper;
        double reach = Math.min(sd * Math.min(1, sd / distance), 0.5 * (upper - lower));
        double inside = mean <= lower ? lower + reach : upper - reach;
        return Variates.inside(inside, lower, upper);
    }
}
