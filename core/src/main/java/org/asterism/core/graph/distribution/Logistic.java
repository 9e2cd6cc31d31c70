package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.softplus;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Functions;

/** ln p = −z − ln scale − 2 ln(1 + e⁻ᶻ), z = (x − mean)/scale. */
final class Logistic extends Univariate implements LogCdf, Standardised {
    private final Expr mean;
    private final Expr scale;

    Logistic(Expr mean, Expr scale) {
        super("Logistic", new Argument("mean", mean, Domain.REAL), new Argument("scale", scale, Domain.POSITIVE));
        this.mean = mean;
        this.scale = scale;
    }

    @Override
    public Support support() {
        return new Support.Reals();
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr z = x.minus(mean).over(scale);
        return z.plus(log(scale)).plus(softplus(z.negate()).times(2)).negate();
    }

    @Override
    public Expr logCdf(Expr x) {
        return softplus(mean.minus(x).over(scale)).negate();
    }

    @Override
    public Expr logSurvival(Expr x) {
        return softplus(x.minus(mean).over(scale)).negate();
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = (lower - arguments[0]) / arguments[1];
        double to = (upper - arguments[0]) / arguments[1];
        double z = from + to > 0 ? -standard(-to, -from, random) : standard(from, to, random);
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

    /** The value at a share uniform between those of two bounds, of which the lower lies farther from zero. */
    private static double standard(double from, double to, RandomGenerator random) {
        double logShare = Variates.logUniform(-Functions.softplus(-from), -Functions.softplus(-to), random);
        return logShare - Math.log(-Math.expm1(logShare));
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
