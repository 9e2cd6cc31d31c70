package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.apply;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logNormalCdf;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** The size of a normal of mean zero: ln p = ½ ln(2/π) − ln sd − ½ (x/sd)², x above zero. */
final class HalfNormal extends Univariate implements LogCdf {
    private final Expr sd;

    HalfNormal(Expr sd) {
        super("HalfNormal", new Argument("sd", sd, Domain.POSITIVE));
        this.sd = sd;
    }

    @Override
    public Support support() {
        return new Support.Above(constant(0));
    }

    @Override
    public Expr logDensity(Expr x) {
        return square(x.over(sd)).times(-0.5).minus(log(sd)).plus(0.5 * Math.log(2 / Math.PI));
    }

    @Override
    public Expr logCdf(Expr x) {
        Expr z = x.over(sd);
        return apply(new NormalShare(), z.negate(), z.times(2));
    }

    @Override
    public Expr logSurvival(Expr x) {
        return logNormalCdf(x.over(sd).negate()).plus(Math.log(2));
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        return NormalBetween.draw(0, arguments[0], Math.max(0, lower), upper, random);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return drawBetween(arguments, 0, Double.POSITIVE_INFINITY, random);
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0];
    }
}
