package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.log;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** Uniform in the logarithm: ln p = −ln x − ln ln(upper/lower), between two bounds above zero. */
final class LogUniform extends Univariate implements LogCdf {
    private final Expr lower;
    private final Expr upper;

    LogUniform(Expr lower, Expr upper) {
        super(
                "LogUniform",
                new Argument("lower", lower, Domain.POSITIVE),
                new Argument("upper", upper, Domain.POSITIVE));
        Known.checkOrder("log-uniform", lower, upper);
        this.lower = lower;
        this.upper = upper;
    }

    @Override
    public Support support() {
        return new Support.Between(lower, upper);
    }

    @Override
    public Expr logDensity(Expr x) {
        return log(x).plus(log(logRange())).negate();
    }

    @Override
    public Expr logCdf(Expr x) {
        return log(log(x.over(lower)).over(logRange()));
    }

    @Override
    public Expr logSurvival(Expr x) {
        return log(log(upper.over(x)).over(logRange()));
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = Math.max(arguments[0], lower);
        double to = Math.min(arguments[1], upper);
        return Variates.inside(from * Math.exp(Variates.uniform(random) * Math.log(to / from)), from, to);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return drawBetween(arguments, arguments[0], arguments[1], random);
    }

    @Override
    public double centre(double[] arguments) {
        return Math.sqrt(arguments[0]) * Math.sqrt(arguments[1]);
    }

    private Expr logRange() {
        return log(upper.over(lower));
    }
}
