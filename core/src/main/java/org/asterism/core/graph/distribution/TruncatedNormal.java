package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.logNormalCdf;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/**
 * A normal distribution cut at one or both sides: ln p = ln N(x | mean, sd) − ln(Φ(β) − Φ(α)), with α and β the bounds in
 * standard deviations from the mean.
 */
public final class TruncatedNormal extends Univariate {
    /** Below this chance of acceptance draws come from the tail's own proposal (Robert 1995, doi:10.1007/BF00143942). */
    private static final double TAIL = 0.5;

    private final Expr mean;
    private final Expr sd;
    private final double lower;
    private final double upper;

    TruncatedNormal(Expr mean, Expr sd, double lower, double upper) {
        super("TruncatedNormal", new Argument("mean", mean, Domain.REAL), new Argument("sd", sd, Domain.POSITIVE));
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "a truncated normal lies between its bounds, and " + lower + " is not below " + upper);
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

    /** ln(Φ(β) − Φ(α)), from the tail in which less is lost. */
    private Expr logShare() {
        Expr alpha = constant(lower).minus(mean).over(sd);
        Expr beta = constant(upper).minus(mean).over(sd);
        if (upper == Double.POSITIVE_INFINITY) {
            return lower == Double.NEGATIVE_INFINITY ? constant(0) : logNormalCdf(alpha.negate());
        }
        if (lower == Double.NEGATIVE_INFINITY) {
            return logNormalCdf(beta);
        }
        Expr left = difference(logNormalCdf(beta), logNormalCdf(alpha));
        Expr right = difference(logNormalCdf(alpha.negate()), logNormalCdf(beta.negate()));
        return ifLess(alpha, constant(0), left, right);
    }

    /** ln(eᵃ − eᵇ) for a above b. */
    private static Expr difference(Expr a, Expr b) {
        return a.plus(log1p(exp(b.minus(a)).negate()));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        double alpha = (lower - arguments[0]) / arguments[1];
        double beta = (upper - arguments[0]) / arguments[1];
        boolean mirrored = alpha < 0 && -alpha > Math.abs(beta) && beta < TAIL;
        double z = mirrored ? -standard(-beta, -alpha, random) : standard(alpha, beta, random);
        return Math.min(Math.max(arguments[0] + arguments[1] * z, Math.nextUp(lower)), Math.nextDown(upper));
    }

    /** A standard normal between two bounds, the lower of them nearer to zero if both are on one side. */
    private static double standard(double alpha, double beta, RandomGenerator random) {
        if (alpha < TAIL && beta - Math.max(alpha, -TAIL) > TAIL) {
            while (true) {
                double z = random.nextGaussian();
                if (z > alpha && z < beta) {
                    return z;
                }
            }
        }
        if (alpha >= TAIL && beta == Double.POSITIVE_INFINITY) {
            double rate = 0.5 * (alpha + Math.sqrt(alpha * alpha + 4));
            while (true) {
                double z = alpha + random.nextExponential() / rate;
                if (Math.log(random.nextDouble()) < -0.5 * (z - rate) * (z - rate)) {
                    return z;
                }
            }
        }
        return between(alpha, beta, random);
    }

    /** By rejection from an exponential cut at both ends, which follows the density at the end nearer to zero. */
    private static double between(double alpha, double beta, RandomGenerator random) {
        double rate = Math.max(alpha, 0);
        double width = beta - alpha;
        double nearest = alpha > 0 ? alpha : beta < 0 ? beta : 0;
        while (true) {
            double u = random.nextDouble();
            double z =
                    rate * width < 1e-8 ? alpha + u * width : alpha - Math.log1p(u * Math.expm1(-rate * width)) / rate;
            double logRatio = rate > 0 ? -0.5 * (z - alpha) * (z - alpha) : 0.5 * (nearest * nearest - z * z);
            if (Math.log(random.nextDouble()) < logRatio) {
                return z;
            }
        }
    }

    @Override
    public double centre(double[] arguments) {
        double inside = Math.min(Math.max(arguments[0], lower), upper);
        if (inside > lower && inside < upper) {
            return inside;
        }
        double reach = Math.min(arguments[1], 0.5 * (upper - lower));
        return inside <= lower ? lower + reach : upper - reach;
    }
}
