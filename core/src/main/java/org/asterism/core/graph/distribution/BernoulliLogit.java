package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.softplus;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Functions;

/** ln p(1) = −ln(1 + e⁻ˡ), ln p(0) = −ln(1 + eˡ), with the logit l. */
final class BernoulliLogit extends Univariate {
    private final Expr logit;

    BernoulliLogit(Expr logit) {
        super("BernoulliLogit", new Argument("logit", logit, Domain.REAL));
        this.logit = logit;
    }

    @Override
    public Support support() {
        return new Support.Whole(0, 1);
    }

    @Override
    public Expr logDensity(Expr x) {
        return softplus(logit.times(constant(1).minus(x.times(2)))).negate();
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return random.nextDouble() < Functions.sigmoid(arguments[0]) ? 1 : 0;
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0] < 0 ? 0 : 1;
    }
}
