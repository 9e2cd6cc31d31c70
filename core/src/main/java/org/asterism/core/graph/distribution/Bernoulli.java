package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.log1p;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p(1) = ln probability, ln p(0) = ln(1 − probability). */
final class Bernoulli extends Univariate {
    private final Expr probability;

    Bernoulli(Expr probability) {
        super("Bernoulli", new Argument("probability", probability, Domain.PROBABILITY));
        this.probability = probability;
    }

    @Override
    public Support support() {
        return new Support.Whole(0, 1);
    }

    @Override
    public Expr logDensity(Expr x) {
        return ifLess(x, constant(0.5), log1p(probability.negate()), log(probability));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return random.nextDouble() < arguments[0] ? 1 : 0;
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0] < 0.5 ? 0 : 1;
    }
}
