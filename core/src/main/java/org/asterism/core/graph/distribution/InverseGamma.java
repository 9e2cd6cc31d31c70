package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logGamma;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = shape ln scale − ln Γ(shape) − (shape + 1) ln x − scale/x, x above zero; the mean is scale/(shape − 1). */
final class InverseGamma extends Univariate {
    private final Expr shape;
    private final Expr scale;

    InverseGamma(Expr shape, Expr scale) {
        super(
                "InverseGamma",
                new Argument("shape", shape, Domain.POSITIVE),
                new Argument("scale", scale, Domain.POSITIVE));
        this.shape = shape;
        this.scale = scale;
    }

    @Override
    public Support support() {
        return new Support.Above(constant(0));
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr normaliser = shape.times(log(scale)).minus(logGamma(shape));
        return normaliser.minus(shape.plus(1).times(log(x))).minus(scale.over(x));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        double logValue = Math.log(arguments[1]) - Variates.logGamma(arguments[0], random);
        return Variates.inside(Math.exp(logValue), 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[1] / (arguments[0] + 1);
    }
}
