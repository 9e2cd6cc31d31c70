package org.asterism.core.graph.expression;

import static org.asterism.core.graph.expression.Algebra.apply;
import static org.asterism.core.graph.expression.Algebra.reciprocal;
import static org.asterism.core.graph.expression.Algebra.square;

import java.util.List;

/** The partial derivatives of the built-in operators, in their value v and their arguments x, y … */
final class PartialDerivatives {
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
            case BESSEL_RATIO -> Constant.ONE.minus(v.over(x)).minus(square(v));
            default -> throw new IllegalArgumentException(operator + " has no derivative");
        };
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
            case LOG_ADD_EXP -> List.of(apply(Builtin.SIGMOID, x.minus(y)), apply(Builtin.SIGMOID, y.minus(x)));
            default -> throw new IllegalArgumentException(operator + " has no derivative");
        };
    }
}
