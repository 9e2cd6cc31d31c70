package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.logBeta;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Functions;

/** ln p = (alpha − 1) ln x + (beta − 1) ln(1 − x) − ln B(alpha, beta), x between zero and one. */
final class Beta extends Univariate {
    private final Expr alpha;
    private final Expr beta;

    Beta(Expr alpha, Expr beta) {
        super("Beta", new Argument("alpha", alpha, Domain.POSITIVE), new Argument("beta", beta, Domain.POSITIVE));
        this.alpha = alpha;
        this.beta = beta;
    }

    @Override
    public Support support() {
        return new Support.Between(constant(0), constant(1));
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr below = alpha.minus(1).times(log(x));
        Expr above = beta.minus(1).times(log1p(x.negate()));
        return below.plus(above).minus(logBeta(alpha, beta));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return Variates.inside(Functions.sigmoid(Variates.logitBeta(arguments[0], arguments[1], random)), 0, 1);
    }

    @Override
    public double centre(double[] arguments) {
        return Variates.inside(arguments[0] / (arguments[0] + arguments[1]), 0, 1);
    }
}
