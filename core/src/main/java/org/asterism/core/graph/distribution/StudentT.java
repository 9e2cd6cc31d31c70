package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.logGamma;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = ln Γ((nu + 1)/2) − ln Γ(nu/2) − ½ ln(π nu) − ln scale − ½(nu + 1) ln(1 + z²/nu), z = (x − mean)/scale. */
final class StudentT extends Univariate implements Standardised {
    private final Expr nu;
    private final Expr mean;
    private final Expr scale;

    StudentT(Expr nu, Expr mean, Expr scale) {
        super(
                "StudentT",
                new Argument("nu", nu, Domain.POSITIVE),
                new Argument("mean", mean, Domain.REAL),
                new Argument("scale", scale, Domain.POSITIVE));
        this.nu = nu;
        this.mean = mean;
        this.scale = scale;
    }

    @Override
    public Support support() {
        return new Support.Reals();
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr z = x.minus(mean).over(scale);
        return logNormaliser(nu, scale).minus(logTail(nu, z));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return Variates.inside(
                arguments[1] + arguments[2] * standard(arguments[0], random),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[1];
    }

    static Expr logNormaliser(Expr nu, Expr scale) {
        Expr gammas = logGamma(nu.plus(1).times(0.5)).minus(logGamma(nu.times(0.5)));
        return gammas.minus(log(nu.times(Math.PI)).times(0.5)).minus(log(scale));
    }

    /** ½(nu + 1) ln(1 + z²/nu). */
    static Expr logTail(Expr nu, Expr z) {
        return nu.plus(1).times(0.5).times(log1p(square(z).over(nu)));
    }

    /** A normal over the root of a gamma of mean one. */
    static double standard(double nu, RandomGenerator random) {
        double logVariance = Math.log(0.5 * nu) - Variates.logGamma(0.5 * nu, random);
        return random.nextGaussian() * Math.exp(0.5 * logVariance);
    }

    @Override
    public Expr location() {
        return mean;
    }

    @Override
    public Expr scale() {
        return scale;
    }
}
