package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.log;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = −ln(upper − lower). */
final class Uniform extends Univariate implements LogCdf {
    private final Expr lower;
    private final Expr upper;

    Uniform(Expr lower, Expr upper) {
        super("Uniform", new Argument("lower", lower, Domain.REAL), new Argument("upper", upper, Domain.REAL));
        Known.checkOrder("uniform", lower, upper);
        this.lower = lower;
        this.upper = upper;
    }

    @Override
    public Support support() {
        return new Support.Between(lower, upper);
    }

    @Override
    public Expr logDensity(Expr x) {
        return log(upper.minus(lower)).negate();
    }

    @Override
    public Expr logCdf(Expr x) {
        return log(x.minus(lower).over(upper.minus(lower)));
    }

    @Override
    public Expr logSurvival(Expr x) {
        return log(upper.minus(x).over(upper.minus(lower)));
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = Math.max(arguments[0], lower);
        double to = Math.min(arguments[1], upper);
        return Variates.inside(from + (to - from) * Variates.uniform(random), from, to);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return drawBetween(arguments, arguments[0], arguments[1], random);
    }

    @Override
    public double centre(double[] arguments) {
        return 0.5 * (arguments[0] + arguments[1]);
    }
}
