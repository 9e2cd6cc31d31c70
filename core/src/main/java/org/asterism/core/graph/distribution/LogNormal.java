package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.log;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** A normal variable's exponential: ln p = −½ ((ln x − mean)/sd)² − ln sd − ln x − ½ ln 2π, x above zero. */
final class LogNormal extends Univariate implements LogCdf, Standardised {
    private final Expr mean;
    private final Expr sd;

    LogNormal(Expr mean, Expr sd) {
        super("LogNormal", new Argument("mean", mean, Domain.REAL), new Argument("sd", sd, Domain.POSITIVE));
        this.mean = mean;
        this.sd = sd;
    }

    @Override
    public Support support() {
        return new Support.Above(constant(0));
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr logX = log(x);
        return new Normal(mean, sd).logDensity(logX).minus(logX);
    }

    @Override
    public Expr logCdf(Expr x) {
        return new Normal(mean, sd).logCdf(log(x));
    }

    @Override
    public Expr logSurvival(Expr x) {
        return new Normal(mean, sd).logSurvival(log(x));
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = Math.max(0, lower);
        double z = NormalBetween.draw(arguments[0], arguments[1], Math.log(from), Math.log(upper), random);
        return Variates.inside(Math.exp(z), from, upper);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return drawBetween(arguments, 0, Double.POSITIVE_INFINITY, random);
    }

    @Override
    public double centre(double[] arguments) {
        return Variates.inside(Math.exp(arguments[0]), 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public Expr location() {
        return mean;
    }

    @Override
    public Expr scale() {
        return sd;
    }

    @Override
    public Expr fromStandard(Expr standard) {
        return exp(Standardised.super.fromStandard(standard));
    }

    @Override
    public Expr toStandard(Expr value) {
        return Standardised.super.toStandard(log(value));
    }
}
