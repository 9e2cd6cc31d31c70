package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.expm1;
import static org.asterism.core.graph.expression.Expressions.log;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = ln shape − ln x + u − eᵘ, u = shape ln(x/scale), x above zero. */
final class Weibull extends Univariate implements LogCdf {
    private final Expr shape;
    private final Expr scale;

    Weibull(Expr shape, Expr scale) {
        super("Weibull", new Argument("shape", shape, Domain.POSITIVE), new Argument("scale", scale, Domain.POSITIVE));
        this.shape = shape;
        this.scale = scale;
    }

    @Override
    public Support support() {
        return new Support.Above(constant(0));
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr u = logHazard(x);
        return log(shape).minus(log(x)).plus(u).minus(exp(u));
    }

    @Override
    public Expr logCdf(Expr x) {
        return log(expm1(exp(logHazard(x)).negate()).negate());
    }

    @Override
    public Expr logSurvival(Expr x) {
        return exp(logHazard(x)).negate();
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = Math.max(0, lower);
        double least = Math.pow(from / arguments[1], arguments[0]);
        double most = Math.pow(upper / arguments[1], arguments[0]);
        double hazard = least - Math.log1p(Variates.uniform(random) * Math.expm1(least - most));
        return Variates.inside(power(hazard, arguments), from, upper);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return drawBetween(arguments, 0, Double.POSITIVE_INFINITY, random);
    }

    @Override
    public double centre(double[] arguments) {
        return Variates.inside(power(Math.log(2), arguments), 0, Double.POSITIVE_INFINITY);
    }

    /** ln (x/scale)^shape, the logarithm of the hazard that has been passed. */
    private Expr logHazard(Expr x) {
        return shape.times(log(x).minus(log(scale)));
    }

    /** The value at which a hazard has been passed. */
    private static double power(double hazard, double[] arguments) {
        return arguments[1] * Math.pow(hazard, 1 / arguments[0]);
    }
}
