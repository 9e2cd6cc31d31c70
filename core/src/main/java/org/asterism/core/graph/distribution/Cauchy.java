package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.atan2;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** ln p = −ln(π scale) − ln(1 + z²), z = (x − median)/scale. */
final class Cauchy extends Univariate implements LogCdf, Standardised {
    private final Expr median;
    private final Expr scale;

    Cauchy(Expr median, Expr scale) {
        super("Cauchy", new Argument("median", median, Domain.REAL), new Argument("scale", scale, Domain.POSITIVE));
        this.median = median;
        this.scale = scale;
    }

    @Override
    public Support support() {
        return new Support.Reals();
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr z = x.minus(median).over(scale);
        return log1p(square(z)).plus(log(scale)).plus(Math.log(Math.PI)).negate();
    }

    @Override
    public Expr logCdf(Expr x) {
        return logShare(median.minus(x).over(scale));
    }

    @Override
    public Expr logSurvival(Expr x) {
        return logShare(x.minus(median).over(scale));
    }

    @Override
    public double drawBetween(double[] arguments, double lower, double upper, RandomGenerator random) {
        double from = (lower - arguments[0]) / arguments[1];
        double to = (upper - arguments[0]) / arguments[1];
        return Variates.inside(arguments[0] + arguments[1] * standard(from, to, random), lower, upper);
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return drawBetween(arguments, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, random);
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0];
    }

    /** The logarithm of the share above z: the angle of the point (z, 1) over π. */
    private static Expr logShare(Expr z) {
        return log(atan2(constant(1), z)).minus(Math.log(Math.PI));
    }

    /** tan of a uniform angle; cot of one counted from the end in a tail, where angles are small. */
    static double standard(double from, double to, RandomGenerator random) {
        if (to < 0) {
            return -standard(-to, -from, random);
        }
        double u = Variates.uniform(random);
        if (from > 0) {
            double least = Math.atan(1 / to);
            return 1 / Math.tan(least + u * (Math.atan(1 / from) - least));
        }
        double least = Math.atan(from);
        return Math.tan(least + u * (Math.atan(to) - least));
    }

    @Override
    public Expr location() {
        return median;
    }

    @Override
    public Expr scale() {
        return scale;
    }
}
