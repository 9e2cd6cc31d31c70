package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logNormalCdf;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = −½ ((x − mean)/sd)² − ln sd − ½ ln 2π. */
final class Normal extends Univariate implements LogCdf, Standardised {
    static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private final Expr mean;
    private final Expr sd;

    Normal(Expr mean, Expr sd) {
        super("Normal", new Argument("mean", mean, Domain.REAL), new Argument("sd", sd, Domain.POSITIVE));
        this.mean = mean;
        this.sd = sd;
    }

    @Override
    public Support support() {
        return new Support.Reals();
    }

    @Override
    public Expr logDensity(Expr x) {
        return square(x.minus(mean).over(sd)).times(-0.5).minus(log(sd)).minus(HALF_LOG_TWO_PI);
    }

    @Override
    public Expr logCdf(Expr x) {
        return logNormalCdf(x.minus(mean).over(sd));
    }

    @Override
    public Expr logSurvival(Expr x) {
        return logNormalCdf(mean.minus(x).over(sd));
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        return NormalBetween.draw(arguments[0], arguments[1], lower, upper, random);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return arguments[0] + arguments[1] * random.nextGaussian();
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0];
    }

    @Override
    public Expr location() {
        return mean;
    }

    @Override
    public Expr scale() {
        return sd;
    }
}
