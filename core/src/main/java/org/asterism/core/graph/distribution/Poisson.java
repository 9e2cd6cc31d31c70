package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logGamma;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = x ln rate − rate − ln x!, x a whole number from zero. */
final class Poisson extends Univariate {
    private final Expr rate;

    Poisson(Expr rate) {
        super("Poisson", new Argument("rate", rate, Domain.POSITIVE));
        this.rate = rate;
    }

    @Override
    public Support support() {
        return new Support.Whole(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public Expr logDensity(Expr x) {
        return x.times(log(rate)).minus(rate).minus(logGamma(x.plus(1)));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return Variates.poisson(arguments[0], random);
    }

    @Override
    public double centre(double[] arguments) {
        return Math.floor(arguments[0]);
    }
}
