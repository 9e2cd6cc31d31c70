package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** The size of a normal of mean zero: ln p = ½ ln(2/π) − ln sd − ½ (x/sd)², x above zero. */
final class HalfNormal extends Univariate {
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
    public double draw(double[] arguments, RandomGenerator random) {
        return arguments[0] * Math.abs(random.nextGaussian());
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0];
    }
}
