package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.log1p;
import static org.asterism.core.graph.expression.Expressions.logGamma;
import static org.asterism.core.graph.expression.Expressions.min;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/**
 * The number of successes: ln p = ln(n choose x) + x ln p + (n − x) ln(1 − p), n the trials and p the probability, x a
 * whole number from zero to n.
 */
final class Binomial extends Univariate {
    private final Expr trials;
    private final Expr probability;

    Binomial(Expr trials, Expr probability) {
        super(
                "Binomial",
                new Argument("trials", trials, Domain.COUNT),
                new Argument("probability", probability, Domain.PROBABILITY));
        this.trials = trials;
        this.probability = probability;
    }

    /** Up to the most trials of all; a value above its own trials has a log density of −∞. */
    @Override
    public Support support() {
        double most = Known.values(trials)
                .map(known -> Arrays.stream(known).max().orElse(0))
                .orElse(Double.POSITIVE_INFINITY);
        return new Support.Whole(0, most);
    }

    @Override
    public Expr logDensity(Expr x) {
        Expr inside = min(x, trials);
        Expr failures = trials.minus(inside);
        Expr ways = logGamma(trials.plus(1)).minus(logGamma(inside.plus(1))).minus(logGamma(failures.plus(1)));
        Expr density =
                ways.plus(product(inside, log(probability))).plus(product(failures, log1p(probability.negate())));
        return ifLess(trials, x, constant(Double.NEGATIVE_INFINITY), density);
    }

    /** n ln p, zero for n = 0 whatever p is. */
    private static Expr product(Expr count, Expr log) {
        return ifLess(constant(0), count, count.times(log), constant(0));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        return Variates.binomial(arguments[0], arguments[1], random);
    }

    @Override
    public double centre(double[] arguments) {
        return Math.floor(arguments[0] * arguments[1]);
    }
}
