package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.abs;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.max;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = −|x − mean|/scale − ln(2 scale). */
final class Laplace extends Univariate implements LogCdf, Standardised {
    private final Expr mean;
    private final Expr scale;

    Laplace(Expr mean, Expr scale) {
        super("Laplace", new Argument("mean", mean, Domain.REAL), new Argument("scale", scale, Domain.POSITIVE));
        this.mean = mean;
        this.scale = scale;
    }

    @Override
    public Support support() {
        return new Support.Reals();
    }

    @Override
    public Expr logDensity(Expr x) {
        return abs(x.minus(mean).over(scale)).plus(log(scale)).plus(Math.log(2)).negate();
    }

    @Override
    public Expr logCdf(Expr x) {
        return logShare(x.minus(mean).over(scale));
    }

    @Override
    public Expr logSurvival(Expr x) {
        return logShare(mean.minus(x).over(scale));
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = (lower - arguments[0]) / arguments[1];
        double to = (upper - arguments[0]) / arguments[1];
        if (from >= 0) {
            double excess = excess((upper - lower) / arguments[1], random);
            return Variates.inside(lower + arguments[1] * excess, lower, upper);
        }
        if (to <= 0) {
            double excess = excess((upper - lower) / arguments[1], random);
            return Variates.inside(upper - arguments[1] * excess, lower, upper);
        }
        double below = -Math.expm1(from);
        double above = -Math.expm1(-to);
        boolean left = random.nextDouble() * (below + above) < below;
        double z = left ? -excess(-from, random) : excess(to, random);
        return Variates.inside(arguments[0] + arguments[1] * z, lower, upper);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return drawBetween(arguments, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, random);
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0];
    }

    /** The logarithm of the share below z: z − ln 2 below zero, ln(1 − e⁻ᶻ/2) above. */
    private static Expr logShare(Expr z) {
        Expr above = log1p(exp(max(z, constant(0)).negate()).times(-0.5));
        return ifLess(z, constant(0), z.minus(Math.log(2)), above);
    }

    /** An exponential variate of mean one below a bound. */
    private static double excess(double width, RandomGenerator random) {
        return -Math.log1p(Variates.uniform(random) * Math.expm1(-width));
    }

    @Override
    public Expr location() {
        return mean;
    }

    @Override
    public Expr scale() {
        return scale;
    }
}
