package org.asterism.core.graph.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.asterism.core.model.Dim;

/** The functions of the language, meant to be imported statically. All work element by element unless they say otherwise. */
public final class Expressions {
    private Expressions() {}

    /** A number. */
    public static Expr constant(double value) {
        return new Constant(value);
    }

    /**
     * Known values along dimensions.
     *
     * @param name what they are called in messages; may be empty
     * @param values row-major. Not modified
     * @throws IllegalArgumentException if there are not as many as the dimensions say
     */
    public static Expr data(String name, double[] values, Dim... dims) {
        return new Data(name, Shape.of(dims), values.clone());
    }

    /** eˣ. */
    public static Expr exp(Expr x) {
        return Algebra.apply(Builtin.EXP, x);
    }

    /** eˣ − 1, accurate for small x. */
    public static Expr expm1(Expr x) {
        return Algebra.apply(Builtin.EXPM1, x);
    }

    /** ln x. */
    public static Expr log(Expr x) {
        return Algebra.apply(Builtin.LOG, x);
    }

    /** ln(1 + x), accurate for small x. */
    public static Expr log1p(Expr x) {
        return Algebra.apply(Builtin.LOG1P, x);
    }

    /** √x. */
    public static Expr sqrt(Expr x) {
        return Algebra.apply(Builtin.SQRT, x);
    }

    /** x². */
    public static Expr square(Expr x) {
        return Algebra.square(x);
    }

    /** 1/x. */
    public static Expr reciprocal(Expr x) {
        return Algebra.reciprocal(x);
    }

    /** xʸ, for x above zero. */
    public static Expr power(Expr x, Expr y) {
        return Algebra.apply(Builtin.POWER, x, y);
    }

    /** xʸ, for x above zero; any x where y is 0, 1, 2 or −1. */
    public static Expr power(Expr x, double y) {
        if (y == 0) {
            return Constant.ONE;
        }
        if (y == 1) {
            return x;
        }
        if (y == 2) {
            return square(x);
        }
        return y == -1 ? reciprocal(x) : power(x, constant(y));
    }

    /** sin x, x in radians. */
    public static Expr sin(Expr x) {
        return Algebra.apply(Builtin.SIN, x);
    }

    /** cos x, x in radians. */
    public static Expr cos(Expr x) {
        return Algebra.apply(Builtin.COS, x);
    }

    /** sin 2πx, x in turns: for periodic things faster than {@link #sin}, and more accurate for many turns. */
    public static Expr sinTurns(Expr x) {
        return Algebra.apply(Builtin.SIN_TURNS, x);
    }

    /** cos 2πx, x in turns: for periodic things faster than {@link #cos}, and more accurate for many turns. */
    public static Expr cosTurns(Expr x) {
        return Algebra.apply(Builtin.COS_TURNS, x);
    }

    /** tanh x. */
    public static Expr tanh(Expr x) {
        return Algebra.apply(Builtin.TANH, x);
    }

    /** arctan x. */
    public static Expr atan(Expr x) {
        return Algebra.apply(Builtin.ATAN, x);
    }

    /** The angle of the point (x, y) from the first axis, −π to π. */
    public static Expr atan2(Expr y, Expr x) {
        return Algebra.apply(Builtin.ATAN2, y, x);
    }

    /** |x|. */
    public static Expr abs(Expr x) {
        return Algebra.apply(Builtin.ABSOLUTE, x);
    }

    /** The greater of two. */
    public static Expr max(Expr x, Expr y) {
        return Algebra.apply(Builtin.MAXIMUM, x, y);
    }

    /** The lesser of two. */
    public static Expr min(Expr x, Expr y) {
        return max(x.negate(), y.negate()).negate();
    }

    /** The greatest whole number not above x; its derivative is zero. */
    public static Expr floor(Expr x) {
        return Algebra.apply(Builtin.FLOOR, x);
    }

    /** 1/(1 + e⁻ˣ). */
    public static Expr sigmoid(Expr x) {
        return Algebra.apply(Builtin.SIGMOID, x);
    }

    /** ln x − ln(1 − x), for x between zero and one. */
    public static Expr logit(Expr x) {
        return log(x).minus(log1p(x.negate()));
    }

    /** ln(1 + eˣ). */
    public static Expr softplus(Expr x) {
        return Algebra.apply(Builtin.SOFTPLUS, x);
    }

    /** ln Γ(x), for x above zero. */
    public static Expr logGamma(Expr x) {
        return Algebra.apply(Builtin.LOG_GAMMA, x);
    }

    /** ln B(x, y) = ln Γ(x) + ln Γ(y) − ln Γ(x + y). */
    public static Expr logBeta(Expr x, Expr y) {
        return logGamma(x).plus(logGamma(y)).minus(logGamma(x.plus(y)));
    }

    /** ln Φ(x), the logarithm of the share of a standard normal below x, accurate in both tails. */
    public static Expr logNormalCdf(Expr x) {
        return Algebra.apply(Builtin.LOG_NORMAL_CDF, x);
    }

    /** ln I₀(x), I₀ the modified Bessel function of the first kind. */
    public static Expr logBesselI0(Expr x) {
        return Algebra.apply(Builtin.LOG_BESSEL_I0, x);
    }

    /** ln(eˣ + eʸ + …) over the arguments, without overflow. */
    public static Expr logSumExp(Expr first, Expr... more) {
        Expr sum = first;
        for (Expr next : more) {
            sum = Algebra.apply(Builtin.LOG_ADD_EXP, sum, next);
        }
        return sum;
    }

    /** ln Σ eˣ over one dimension, without overflow. */
    public static Expr logSumExp(Expr x, Dim dim) {
        Shape kept = x.shape().without(Shape.of(dim));
        if (!x.shape().has(dim)) {
            return x.plus(Math.log(dim.size()));
        }
        // Where all are −∞ there is nothing to shift by, and the sum of their exponentials is zero as it stands.
        Expr most = new Reduce(Reduce.Kind.MAX, x, kept);
        Expr greatest = ifLess(constant(Double.NEGATIVE_INFINITY), most, most, constant(0));
        return log(sum(exp(x.minus(greatest)), dim)).plus(greatest);
    }

    /** {@code then} where x &lt; y, else {@code otherwise}. */
    public static Expr ifLess(Expr x, Expr y, Expr then, Expr otherwise) {
        return Algebra.apply(Builtin.IF_LESS, x, y, then, otherwise);
    }

    /** {@code then} where x &gt; y, else {@code otherwise}. */
    public static Expr ifGreater(Expr x, Expr y, Expr then, Expr otherwise) {
        return ifLess(y, x, then, otherwise);
    }

    /** The sum of all values. */
    public static Expr sum(Expr x) {
        return Algebra.sumTo(x, x.shape(), Shape.SCALAR);
    }

    /** The sums along one dimension. */
    public static Expr sum(Expr x, Dim dim) {
        return Algebra.sumTo(x, Shape.of(dim), x.shape().without(Shape.of(dim)));
    }

    /** Σ x y over all values. */
    public static Expr dot(Expr x, Expr y) {
        return sum(x.times(y));
    }

    /** Σ x y along one dimension: a matrix times a vector, if x has one more dimension than y. */
    public static Expr dot(Expr x, Expr y, Dim dim) {
        return sum(x.times(y), dim);
    }

    /** The sum of the members of each group. */
    public static Expr sumBy(Expr x, Index index) {
        return new Scatter(x.shape().has(index.from()) ? x : Algebra.filled(x, along(x, index.from())), index);
    }

    /** The element at one position along a dimension. */
    public static Expr element(Expr x, Dim dim, int position) {
        if (position < 0 || position >= dim.size()) {
            throw new IllegalArgumentException(
                    "there is no position " + position + " along " + dim.name() + ", which has " + dim.size());
        }
        if (!x.shape().has(dim)) {
            return x;
        }
        // Taken, not summed with zeros: another element may be infinite.
        Dim one = Dim.of("one of " + dim.name(), 1);
        return sum(x.at(new Index("position " + position, one, dim, new int[] {position})), one);
    }

    private static Shape along(Expr x, Dim dim) {
        return x.shape().union(Shape.of(dim));
    }

    /**
     * Several values side by side along a dimension; all finite.
     *
     * @param values one for each position, which may differ along other dimensions
     */
    public static Expr stack(Dim dim, Expr... values) {
        if (values.length != dim.size()) {
            throw new IllegalArgumentException(dim.name() + " has " + dim.size() + " positions, and " + values.length
                    + " values are to be stacked along it; give one for each");
        }
        Expr sum = constant(0);
        for (int i = 0; i < values.length; i++) {
            double[] here = new double[dim.size()];
            here[i] = 1;
            sum = sum.plus(values[i].times(data("", here, dim)));
        }
        return sum;
    }

    /** One at each position along a dimension. */
    public static Expr ones(Dim dim) {
        return Algebra.filled(constant(1), Shape.of(dim));
    }

    /** The value before each along the only dimension; {@code first} before the first. */
    public static Expr previous(Expr x, Expr first) {
        return new Shift(x, first, true);
    }

    /**
     * A state that follows from the one before it: s_t = next(s_{t−1}). In {@code next}, values along the dimension are
     * taken at t.
     *
     * @param initial the state before the first; a scalar
     * @return the states along {@code dim}
     */
    public static Expr recursion(Dim dim, Expr initial, Function<Expr, Expr> next) {
        return recursion(dim, List.of(initial), before -> List.of(next.apply(before.get(0))))
                .get(0);
    }

    /**
     * Several states that follow from those before them, as in the forward algorithm of a hidden Markov model.
     *
     * @param initial the states before the first; scalars
     * @return each state along {@code dim}
     */
    public static List<Expr> recursion(Dim dim, List<Expr> initial, Function<List<Expr>, List<Expr>> next) {
        List<Symbol> before = new ArrayList<>();
        for (int k = 0; k < initial.size(); k++) {
            before.add(new Symbol("state " + k + " before", Shape.of(dim)));
        }
        List<Expr> body = next.apply(List.copyOf(before));
        return new Recursion(dim, before, body, initial).states();
    }

    /** An operation of one's own on single values. */
    public static Expr apply(Operation operation, Expr... arguments) {
        return Algebra.apply(new Operator.Own(operation), arguments);
    }

    /**
     * An operation of one's own on whole arrays.
     *
     * @param dims the dimensions of its result
     */
    public static Expr call(ArrayOperation operation, List<Dim> dims, Expr... arguments) {
        return new ArrayCall(operation, Shape.of(dims), List.of(arguments));
    }

    /** The same value as a node of its own. */
    public static Expr copy(Expr x) {
        return unsimplified(Builtin.ADD, x, Constant.ZERO);
    }

    /** An operator on arguments as they stand. */
    public static Expr unsimplified(Operator operator, Expr... arguments) {
        return new Apply(operator, List.of(arguments));
    }
}
