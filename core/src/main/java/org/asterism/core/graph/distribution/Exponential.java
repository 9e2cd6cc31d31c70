package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.expm1;
import static org.asterism.core.graph.expression.Expressions.log;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = ln rate − rate x, x above zero; the mean is 1/rate. */
final class Exponential extends Univariate implements LogCdf {
    private final Expr rate;

    Exponential(Expr rate) {
        super("Exponential", new Argument("rate", rate, Domain.POSITIVE));
        this.rate = rate;
    }

    @Override
    public Support support() {
        return new Support.Above(constant(0));
    }

    @Override
    public Expr logDensity(Expr x) {
        return log(rate).minus(rate.times(x));
    }

    @Override
    public Expr logCdf(Expr x) {
        return log(expm1(rate.times(x).negate()).negate());
    }

    @Override
    public Expr logSurvival(Expr x) {
        return rate.times(x).negate();
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = Math.max(0, lower);
        double share = Math.expm1(-arguments[0] * (upper - from));
        double value = from - Math.log1p(Variates.uniform(random) * share) / arguments[0];
        return Variates.inside(value, from, upper);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return drawBetween(arguments, 0, Double.POSITIVE_INFINITY, random);
    }

    @Override
    public double centre(double[] arguments) {
        return 1 / arguments[0];
    }
}
