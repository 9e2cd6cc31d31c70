package org.asterism.core.graph.expression;

import static org.asterism.core.graph.expression.Algebra.apply;
import static org.asterism.core.graph.expression.Algebra.reciprocal;
import static org.asterism.core.graph.expression.Algebra.square;

import java.util.List;

/** The partial derivatives of the built-in operators, in their value v and their arguments x, y … */
final class PartialDerivatives {
    private static final Constant SMALL = new Constant(1e-4);
    private static final Constant NOTHING = new Constant(Double.NEGATIVE_INFINITY);

    private PartialDerivatives() {}

    static List<Expr> of(Builtin operator, Expr v, List<Expr> arguments) {
        Expr x = arguments.get(0);
        return arguments.size() == 1 ? List.of(ofOne(operator, v, x)) : ofTwo(operator, v, x, arguments.get(1));
    }

    private static Expr ofOne(Builtin operator, Expr v, Expr x) {
        return switch (operator) {
            case NEGATE -> new Constant(-1);
            case RECIPROCAL -> square(v).negate();
            case SQUARE -> x.times(2);
            case SQRT -> new Constant(0.5).over(v);
            case EXP -> v;
            case EXPM1 -> v.plus(1);
            case LOG -> reciprocal(x);
            case LOG1P -> reciprocal(x.plus(1));
            case SIN -> apply(Builtin.COS, x);
            case COS -> apply(Builtin.SIN, x).negate();
            case SIN_TURNS -> apply(Builtin.COS_TURNS, x).times(2 * Math.PI);
            case COS_TURNS -> apply(Builtin.SIN_TURNS, x).times(-2 * Math.PI);
            case TANH -> Constant.ONE.minus(square(v));
            case ATAN -> reciprocal(square(x).plus(1));
            case ABSOLUTE -> apply(Builtin.SIGN, x);
            case SIGN -> Constant.ZERO;
            case FLOOR -> Constant.ZERO;
            case SIGMOID -> v.times(apply(Builtin.SIGMOID, x.negate()));
            case SOFTPLUS -> apply(Builtin.SIGMOID, x);
            case LOG_GAMMA -> apply(Builtin.DIGAMMA, x);
            case DIGAMMA -> apply(Builtin.TRIGAMMA, x);
            case LOG_NORMAL_CDF -> apply(Builtin.NORMAL_HAZARD, x);
            case NORMAL_HAZARD -> v.times(v.plus(x)).negate();
            case LOG_BESSEL_I0 -> apply(Builtin.BESSEL_RATIO, x);
            case BESSEL_RATIO -> ofBesselRatio(v, x);
            default -> throw new IllegalArgumentException(operator + " has no derivative");
        };
    }

    /** 1 − v/x − v², and by its series about zero (error 5x⁴/96) where that would be 0/0. */
    private static Expr ofBesselRatio(Expr v, Expr x) {
        Expr series = square(x).times(-0.1875).plus(0.5);
        Expr away = apply(Builtin.IF_LESS, SMALL, apply(Builtin.ABSOLUTE, x), x, Constant.ONE);
        Expr closed = Constant.ONE.minus(v.over(away)).minus(square(v));
        return apply(Builtin.IF_LESS, SMALL, apply(Builtin.ABSOLUTE, x), closed, series);
    }

    /** eˣ/(eˣ + eʸ); zero for x = −∞ whatever y is, so that sums of several terms have a gradient if one term is finite. */
    private static Expr share(Expr x, Expr y) {
        Expr share = apply(Builtin.SIGMOID, x.minus(y));
        return apply(Builtin.IF_LESS, NOTHING, x, share, Constant.ZERO);
    }

    private static List<Expr> ofTwo(Builtin operator, Expr v, Expr x, Expr y) {
        return switch (operator) {
            case ADD -> List.of(Constant.ONE, Constant.ONE);
            case SUBTRACT -> List.of(Constant.ONE, new Constant(-1));
            case MULTIPLY -> List.of(y, x);
            case POWER -> List.of(y.times(apply(Builtin.POWER, x, y.minus(1))), v.times(apply(Builtin.LOG, x)));
            case ATAN2 -> {
                Expr inverse = reciprocal(square(x).plus(square(y)));
                yield List.of(y.times(inverse), x.times(inverse).negate());
            }
            case MAXIMUM ->
                List.of(
                        apply(Builtin.IF_LESS, x, y, Constant.ZERO, Constant.ONE),
                        apply(Builtin.IF_LESS, x, y, Constant.ONE, Constant.ZERO));
            case LOG_ADD_EXP -> List.of(share(x, y), share(y, x));
            default -> throw new IllegalArgumentException(operator + " has no derivative");
        };
    }
}
