package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.atan;
import static org.asterism.core.graph.expression.Expressions.atan2;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** The size of a Cauchy of median zero: ln p = ln 2 − ln(π scale) − ln(1 + (x/scale)²), x above zero. */
final class HalfCauchy extends Univariate implements LogCdf {
    private final Expr scale;

    HalfCauchy(Expr scale) {
        super("HalfCauchy", new Argument("scale", scale, Domain.POSITIVE));
        this.scale = scale;
    }

    @Override
    public Support support() {
        return new Support.Above(constant(0));
    }

    @Override
    public Expr logDensity(Expr x) {
        return log1p(square(x.over(scale)))
                .plus(log(scale))
                .plus(Math.log(Math.PI / 2))
                .negate();
    }

    @Override
    public Expr logCdf(Expr x) {
        return log(atan(x.over(scale))).minus(Math.log(Math.PI / 2));
    }

    @Override
    public Expr logSurvival(Expr x) {
        return log(atan2(constant(1), x.over(scale))).minus(Math.log(Math.PI / 2));
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = Math.max(0, lower);
        double z = Cauchy.standard(from / arguments[0], upper / arguments[0], random);
        return Variates.inside(arguments[0] * z, from, upper);
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
