package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.logGamma;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = x l − eˡ − ln x!, with the logarithm l of the rate, x a whole number from zero. */
final class PoissonLog extends Univariate {
    private final Expr logRate;

    PoissonLog(Expr logRate) {
        super("PoissonLog", new Argument("logRate", logRate, Domain.REAL));
        this.logRate = logRate;
    }

    @Override
    public Support support() {
        return new Support.Whole(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public Expr logDensity(Expr x) {
        return x.times(logRate).minus(exp(logRate)).minus(logGamma(x.plus(1)));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return Variates.poisson(Math.exp(arguments[0]), random);
    }

    @Override
    public double centre(double[] arguments) {
        return Math.floor(Math.exp(arguments[0]));
    }
}
