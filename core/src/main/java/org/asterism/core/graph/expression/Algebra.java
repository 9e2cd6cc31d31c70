package org.asterism.core.graph.expression;

import java.util.Arrays;
import java.util.List;

/**
 * Makes operations, and simplifies them as it does: constants are folded, zeros and ones vanish, signs and factors of
 * fewer dimensions move outwards, so that what does not change along a dimension is computed once and not in its loop.
 */
final class Algebra {
    private Algebra() {}

    static Expr apply(Operator operator, Expr... arguments) {
        return apply(operator, List.of(arguments));
    }

    static Expr apply(Operator operator, List<Expr> arguments) {
        if (arguments.stream().allMatch(Constant.class::isInstance)) {
            return new Constant(operator.value(arguments.stream()
                    .mapToDouble(argument -> ((Constant) argument).value())
                    .toArray()));
        }
        if (operator instanceof Builtin builtin) {
            return switch (builtin) {
                case ADD -> add(arguments.get(0), arguments.get(1));
                case SUBTRACT -> subtract(arguments.get(0), arguments.get(1));
                case MULTIPLY -> multiply(arguments.get(0), arguments.get(1));
                case NEGATE -> negate(arguments.get(0));
                case RECIPROCAL -> reciprocal(arguments.get(0));
                case LOG -> log(arguments.get(0));
                case SQUARE -> square(arguments.get(0));
                case IF_LESS -> ifLess(arguments);
                default -> new Apply(operator, arguments);
            };
        }
        return new Apply(operator, arguments);
    }

    static Expr add(Expr a, Expr b) {
        if (Constant.is(a, 0)) {
            return b;
        }
        if (Constant.is(b, 0)) {
            return a;
        }
        if (a instanceof Constant x && b instanceof Constant y) {
            return new Constant(x.value() + y.value());
        }
        if (is(b, Builtin.NEGATE)) {
            return subtract(a, first(b));
        }
        if (is(a, Builtin.NEGATE)) {
            return subtract(b, first(a));
        }
        return new Apply(Builtin.ADD, List.of(a, b));
    }

    static Expr subtract(Expr a, Expr b) {
        if (Constant.is(b, 0)) {
            return a;
        }
        if (Constant.is(a, 0)) {
            return negate(b);
        }
        if (a instanceof Constant x && b instanceof Constant y) {
            return new Constant(x.value() - y.value());
        }
        if (is(b, Builtin.NEGATE)) {
            return add(a, first(b));
        }
        return new Apply(Builtin.SUBTRACT, List.of(a, b));
    }

    static Expr negate(Expr a) {
        if (a instanceof Constant x) {
            return new Constant(-x.value());
        }
        if (is(a, Builtin.NEGATE)) {
            return first(a);
        }
        if (is(a, Builtin.SUBTRACT)) {
            return subtract(a.arguments().get(1), first(a));
        }
        if (is(a, Builtin.MULTIPLY) && first(a) instanceof Constant x) {
            return multiply(new Constant(-x.value()), a.arguments().get(1));
        }
        return new Apply(Builtin.NEGATE, List.of(a));
    }

    static Expr multiply(Expr a, Expr b) {
        if (Constant.is(a, 0) || Constant.is(b, 0)) {
            return Constant.ZERO;
        }
        if (Constant.is(a, 1)) {
            return b;
        }
        if (Constant.is(b, 1)) {
            return a;
        }
        if (Constant.is(a, -1)) {
            return negate(b);
        }
        if (Constant.is(b, -1)) {
            return negate(a);
        }
        if (is(a, Builtin.NEGATE)) {
            return negate(multiply(first(a), b));
        }
        if (is(b, Builtin.NEGATE)) {
            return negate(multiply(a, first(b)));
        }
        if (isSlopeOfLogOfSize(a, b)) {
            return reciprocal(first(b));
        }
        return a == b ? square(a) : product(a, b);
    }

    /** Whether it is 1/|x| · sign x, which is 1/x: every log-Jacobian has a derivative of this form. */
    private static boolean isSlopeOfLogOfSize(Expr a, Expr b) {
        return is(a, Builtin.RECIPROCAL)
                && is(first(a), Builtin.ABSOLUTE)
                && is(b, Builtin.SIGN)
                && first(first(a)) == first(b);
    }

    /** Products keep the factor of fewer dimensions, and among scalars the constant, first. */
    private static Expr product(Expr a, Expr b) {
        if (a instanceof Constant x && b instanceof Constant y) {
            return new Constant(x.value() * y.value());
        }
        boolean ordered = weight(a) <= weight(b);
        Expr lighter = ordered ? a : b;
        Expr heavier = ordered ? b : a;
        if (hasLightFactor(heavier)) {
            Expr outer = multiply(lighter, first(heavier));
            Expr inner = heavier.arguments().get(1);
            // Moving a factor out pays only if it then has fewer dimensions than the rest.
            if (weight(outer) < weight(inner)) {
                return new Apply(Builtin.MULTIPLY, List.of(outer, inner));
            }
        }
        for (Expr factor : List.of(lighter, heavier)) {
            if (hasLightFactor(factor) && weight(lighter) == weight(heavier)) {
                Expr rest = multiply(factor.arguments().get(1), factor == lighter ? heavier : lighter);
                return new Apply(Builtin.MULTIPLY, List.of(first(factor), rest));
            }
        }
        return new Apply(Builtin.MULTIPLY, List.of(lighter, heavier));
    }

    private static boolean hasLightFactor(Expr expr) {
        return is(expr, Builtin.MULTIPLY) && weight(first(expr)) < weight(expr);
    }

    /** Constants are lightest, then scalars, then by the number of dimensions. */
    private static int weight(Expr expr) {
        return expr instanceof Constant ? 0 : 1 + expr.shape().dims().size();
    }

    static Expr square(Expr a) {
        if (a instanceof Constant x) {
            return new Constant(x.value() * x.value());
        }
        return is(a, Builtin.NEGATE) ? square(first(a)) : new Apply(Builtin.SQUARE, List.of(a));
    }

    static Expr reciprocal(Expr a) {
        if (a instanceof Constant x) {
            return new Constant(1 / x.value());
        }
        if (is(a, Builtin.RECIPROCAL)) {
            return first(a);
        }
        if (is(a, Builtin.NEGATE)) {
            return negate(reciprocal(first(a)));
        }
        return new Apply(Builtin.RECIPROCAL, List.of(a));
    }

    static Expr log(Expr a) {
        if (a instanceof Constant x) {
            return new Constant(Math.log(x.value()));
        }
        return is(a, Builtin.EXP) ? first(a) : new Apply(Builtin.LOG, List.of(a));
    }

    private static Expr ifLess(List<Expr> arguments) {
        if (arguments.get(0) instanceof Constant x && arguments.get(1) instanceof Constant y) {
            return arguments.get(x.value() < y.value() ? 2 : 3);
        }
        Expr then = arguments.get(2);
        Expr otherwise = arguments.get(3);
        boolean same = then == otherwise
                || (then instanceof Constant x && otherwise instanceof Constant y && x.value() == y.value());
        return same ? then : new Apply(Builtin.IF_LESS, arguments);
    }

    /** ln|a|, taken apart over products, powers and exponentials. */
    static Expr logAbsolute(Expr a) {
        if (a instanceof Constant x) {
            return new Constant(Math.log(Math.abs(x.value())));
        }
        if (is(a, Builtin.EXP)) {
            return first(a);
        }
        if (is(a, Builtin.MULTIPLY)) {
            return add(logAbsolute(first(a)), logAbsolute(a.arguments().get(1)));
        }
        if (is(a, Builtin.NEGATE)) {
            return logAbsolute(first(a));
        }
        if (is(a, Builtin.RECIPROCAL)) {
            return negate(logAbsolute(first(a)));
        }
        if (is(a, Builtin.SQRT)) {
            return multiply(new Constant(0.5), logAbsolute(first(a)));
        }
        return log(apply(Builtin.ABSOLUTE, a));
    }

    /**
     * The sum over the dimensions of {@code over} that {@code kept} has not; an expression that does not change along one
     * is multiplied by its size. Sums are taken apart, and factors without those dimensions are drawn out.
     */
    static Expr sumTo(Expr a, Shape over, Shape kept) {
        Shape gone = over.without(kept);
        Shape absent = gone.without(a.shape());
        Shape summed = gone.within(a.shape());
        Expr sum = summed.isScalar() ? a : sumOf(a, summed);
        return multiply(new Constant(absent.size()), sum);
    }

    private static Expr sumOf(Expr a, Shape summed) {
        if (is(a, Builtin.ADD) || is(a, Builtin.SUBTRACT)) {
            Expr left =
                    sumTo(first(a), summed, Shape.SCALAR.union(first(a).shape().without(summed)));
            Expr right = sumTo(
                    a.arguments().get(1), summed, a.arguments().get(1).shape().without(summed));
            return apply(((Apply) a).operator(), left, right);
        }
        if (is(a, Builtin.NEGATE)) {
            return negate(sumOf(first(a), summed));
        }
        if (is(a, Builtin.MULTIPLY) && first(a).shape().within(summed).isScalar()) {
            return multiply(first(a), sumOf(a.arguments().get(1), summed));
        }
        return new Reduce(Reduce.Kind.SUM, a, a.shape().without(summed));
    }

    /** The same in all dimensions of a shape, for what needs an array: simplification may have dropped some. */
    static Expr filled(Expr expr, Shape shape) {
        if (expr.shape().equals(shape)) {
            return expr;
        }
        double[] values = new double[shape.size()];
        Arrays.fill(values, expr instanceof Constant constant ? constant.value() : 1);
        Data full = new Data("", shape, values);
        return expr instanceof Constant ? full : new Apply(Builtin.MULTIPLY, List.of(full, expr));
    }

    private static boolean is(Expr expr, Builtin operator) {
        return expr instanceof Apply apply && apply.operator() == operator;
    }

    private static Expr first(Expr expr) {
        return expr.arguments().get(0);
    }
}
