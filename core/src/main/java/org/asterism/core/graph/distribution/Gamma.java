package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logGamma;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = shape ln rate − ln Γ(shape) + (shape − 1) ln x − rate x, x above zero; the mean is shape/rate. */
final class Gamma extends Univariate {
    private final Expr shape;
    private final Expr rate;

    Gamma(Expr shape, Expr rate) {
        super("Gamma", new Argument("shape", shape, Domain.POSITIVE), new Argument("rate", rate, Domain.POSITIVE));
        this.shape = shape;
        this.rate = rate;
    }

    @Override
    public Support support() {
        return new Support.Above(constant(0));
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr normaliser = shape.times(log(rate)).minus(logGamma(shape));
        return normaliser.plus(shape.minus(1).times(log(x))).minus(rate.times(x));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return Variates.inside(Variates.gamma(arguments[0], random) / arguments[1], 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0] / arguments[1];
    }
}
