package org.asterism.core.graph.expression;

import java.util.List;

/** The operators that the language knows. */
public enum Builtin implements Operator {
    /** x + y. */
    ADD(2),
    /** x − y. */
    SUBTRACT(2),
    /** x y. */
    MULTIPLY(2),
    /** −x. */
    NEGATE(1),
    /** 1/x. */
    RECIPROCAL(1),
    /** x². */
    SQUARE(1),
    /** √x. */
    SQRT(1),
    /** xʸ for x above zero. */
    POWER(2),
    /** eˣ. */
    EXP(1),
    /** eˣ − 1. */
    EXPM1(1),
    /** ln x. */
    LOG(1),
    /** ln(1 + x). */
    LOG1P(1),
    /** sin x, x in radians. */
    SIN(1),
    /** cos x, x in radians. */
    COS(1),
    /** sin 2πx, x in turns. */
    SIN_TURNS(1),
    /** cos 2πx, x in turns. */
    COS_TURNS(1),
    /** tanh x. */
    TANH(1),
    /** arctan x. */
    ATAN(1),
    /** The angle of (x, y), arguments y and x. */
    ATAN2(2),
    /** |x|. */
    ABSOLUTE(1),
    /** −1, 0 or 1. */
    SIGN(1),
    /** The greatest whole number not above x. */
    FLOOR(1),
    /** The greater of two. */
    MAXIMUM(2),
    /** The third argument if the first is less than the second, else the fourth. */
    IF_LESS(4),
    /** 1/(1 + e⁻ˣ). */
    SIGMOID(1),
    /** ln(1 + eˣ). */
    SOFTPLUS(1),
    /** ln(eˣ + eʸ). */
    LOG_ADD_EXP(2),
    /** ln Γ(x). */
    LOG_GAMMA(1),
    /** ψ(x) = d ln Γ/dx. */
    DIGAMMA(1),
    /** dψ/dx. */
    TRIGAMMA(1),
    /** ln Φ(x), the logarithm of the share of a standard normal below x. */
    LOG_NORMAL_CDF(1),
    /** φ(x)/Φ(x). */
    NORMAL_HAZARD(1),
    /** ln I₀(x), I₀ the modified Bessel function. */
    LOG_BESSEL_I0(1),
    /** I₁(x)/I₀(x). */
    BESSEL_RATIO(1);

    private final int arity;

    Builtin(int arity) {
        this.arity = arity;
    }

    @Override
    public int arity() {
        return arity;
    }

    @Override
    public double value(double[] x) {
        return switch (this) {
            case ADD -> x[0] + x[1];
            case SUBTRACT -> x[0] - x[1];
            case MULTIPLY -> x[0] * x[1];
            case NEGATE -> -x[0];
            case RECIPROCAL -> 1 / x[0];
            case SQUARE -> x[0] * x[0];
            case SQRT -> Math.sqrt(x[0]);
            case POWER -> Math.pow(x[0], x[1]);
            case EXP -> Math.exp(x[0]);
            case EXPM1 -> Math.expm1(x[0]);
            case LOG -> Math.log(x[0]);
            case LOG1P -> Math.log1p(x[0]);
            case SIN -> Math.sin(x[0]);
            case COS -> Math.cos(x[0]);
            case SIN_TURNS -> Functions.sinTurns(x[0]);
            case COS_TURNS -> Functions.cosTurns(x[0]);
            case TANH -> Math.tanh(x[0]);
            case ATAN -> Math.atan(x[0]);
            case ATAN2 -> Math.atan2(x[0], x[1]);
            case ABSOLUTE -> Math.abs(x[0]);
            case SIGN -> Math.signum(x[0]);
            case FLOOR -> Math.floor(x[0]);
            case MAXIMUM -> Math.max(x[0], x[1]);
            case IF_LESS -> x[0] < x[1] ? x[2] : x[3];
            case SIGMOID -> Functions.sigmoid(x[0]);
            case SOFTPLUS -> Functions.softplus(x[0]);
            case LOG_ADD_EXP -> Functions.logAddExp(x[0], x[1]);
            case LOG_GAMMA -> SpecialFunctions.logGamma(x[0]);
            case DIGAMMA -> SpecialFunctions.digamma(x[0]);
            case TRIGAMMA -> SpecialFunctions.trigamma(x[0]);
            case LOG_NORMAL_CDF -> NormalTail.logCdf(x[0]);
            case NORMAL_HAZARD -> NormalTail.hazard(x[0]);
            case LOG_BESSEL_I0 -> SpecialFunctions.logBesselI0(x[0]);
            case BESSEL_RATIO -> SpecialFunctions.besselRatio(x[0]);
        };
    }

    @Override
    public List<Expr> partials(Expr result, List<Expr> arguments) {
        return PartialDerivatives.of(this, result, arguments);
    }
}
