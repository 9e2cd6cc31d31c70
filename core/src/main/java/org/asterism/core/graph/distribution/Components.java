package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.logSumExp;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/**
 * The components of a mixture and their weights: ln p = ln Σₖ wₖ pₖ(x). Which component a value came from is summed out.
 *
 * @param support where any of them has mass
 */
record Components(List<Expr> weights, List<Distribution> distributions, Support support) {
    private static final double SUM_TOLERANCE = 1e-8;

    static Components of(List<Expr> weights, List<? extends Distribution> distributions) {
        if (weights.size() != distributions.size() || weights.size() < 2) {
            throw new IllegalArgumentException("a mixture has " + weights.size() + " weights and "
                    + distributions.size() + " components; give two components or more, and one weight for each");
        }
        checkSum(weights);
        return new Components(List.copyOf(weights), List.copyOf(distributions), Hull.of(List.copyOf(distributions)));
    }

    private static void checkSum(List<Expr> weights) {
        Expr sum = weights.get(0);
        for (Expr weight : weights.subList(1, weights.size())) {
            sum = sum.plus(weight);
        }
        for (double value : Known.values(sum).orElse(new double[0])) {
            if (!(Math.abs(value - 1) <= SUM_TOLERANCE)) {
                throw new IllegalArgumentException("the weights of a mixture sum to " + value
                        + "; divide them by their sum, so that they sum to one");
            }
        }
    }

    Argument[] arguments() {
        List<Argument> all = new ArrayList<>();
        for (int k = 0; k < weights.size(); k++) {
            all.add(new Argument("weight of component " + k, weights.get(k), Domain.PROBABILITY));
        }
        for (int k = 0; k < weights.size(); k++) {
            for (Argument argument : distributions.get(k).arguments()) {
                all.add(new Argument(argument.name() + " of component " + k, argument.value(), argument.domain()));
            }
        }
        return all.toArray(Argument[]::new);
    }

    Expr logDensity(Expr x) {
        Expr first = joint(0, x);
        Expr[] more = new Expr[weights.size() - 1];
        for (int k = 0; k < more.length; k++) {
            more[k] = joint(k + 1, x);
        }
        return logSumExp(first, more);
    }

    /** ln wₖ pₖ(x). */
    private Expr joint(int k, Expr x) {
        return log(weights.get(k)).plus(Everywhere.logDensity(distributions.get(k), x, Edges.of(support)));
    }

    Expr responsibility(int k, Expr x) {
        if (k < 0 || k >= weights.size()) {
            throw new IllegalArgumentException(
                    "there is no component " + k + "; the mixture has components 0 to " + (weights.size() - 1));
        }
        return exp(joint(k, x).minus(logDensity(x)));
    }

    /** A component at random. */
    static int pick(double[] weights, RandomGenerator random) {
        return Variates.position(weights, random);
    }

    /** The component of the greatest weight. */
    static int heaviest(double[] weights) {
        int heaviest = 0;
        for (int k = 1; k < weights.length; k++) {
            heaviest = weights[k] > weights[heaviest] ? k : heaviest;
        }
        return heaviest;
    }

    /** Where among all parameters those of a component begin. */
    int offset(int k) {
        int offset = weights.size();
        for (Distribution distribution : distributions.subList(0, k)) {
            offset += distribution.arguments().size();
        }
        return offset;
    }
}
