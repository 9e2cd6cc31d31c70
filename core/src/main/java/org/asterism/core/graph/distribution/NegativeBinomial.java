package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.logGamma;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/**
 * Counts that scatter more than Poisson, with variance mean + mean²/dispersion: ln p = ln Γ(x + dispersion) −
 * ln Γ(dispersion) − ln x! − dispersion ln(1 + mean/dispersion) − x ln(1 + dispersion/mean), x a whole number from zero.
 */
final class NegativeBinomial extends Univariate {
    private final Expr mean;
    private final Expr dispersion;

    NegativeBinomial(Expr mean, Expr dispersion) {
        super(
                "NegativeBinomial",
                new Argument("mean", mean, Domain.POSITIVE),
                new Argument("dispersion", dispersion, Domain.POSITIVE));
        this.mean = mean;
        this.dispersion = dispersion;
    }

    @Override
    public Support support() {
        return new Support.Whole(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr ways = logGamma(x.plus(dispersion)).minus(logGamma(dispersion)).minus(logGamma(x.plus(1)));
        Expr none = dispersion.times(log1p(mean.over(dispersion)));
        return ways.minus(none).minus(x.times(log1p(dispersion.over(mean))));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return Variates.poisson(Variates.gamma(arguments[1], random) * arguments[0] / arguments[1], random);
    }

    @Override
    public double centre(double[] arguments) {
        return Math.floor(arguments[0]);
    }
}
