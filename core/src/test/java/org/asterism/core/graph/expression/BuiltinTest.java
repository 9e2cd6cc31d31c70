package org.asterism.core.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operators: values against the library or formulas, partial derivatives against differences. */
class BuiltinTest {
    private static final int POINTS = 50;

    /** Arguments at random where the operator is defined, away from its kinks. */
    private static double[] arguments(Builtin operator, Random random) {
        double[] x = random.doubles(operator.arity(), -3, 3).toArray();
        switch (operator) {
            case LOG, SQRT, LOG_GAMMA, DIGAMMA, TRIGAMMA, POWER -> x[0] = Math.exp(x[0]);
            case LOG1P -> x[0] = Math.exp(x[0]) - 0.95;
            case FLOOR -> x[0] = Math.floor(x[0]) + 0.1 + 0.8 * random.nextDouble();
            case RECIPROCAL, ABSOLUTE, SIGN -> x[0] += Math.copySign(0.2, x[0]);
            case MAXIMUM, IF_LESS -> x[1] = x[0] + Math.copySign(Math.abs(x[1]) + 0.1, x[1]);
            default -> {}
        }
        return x;
    }

    /** The value by another way, of relative accuracy 1e-11 or better. */
    private static double expected(Builtin operator, double[] x) {
        double a = x[0];
        double b = x.length > 1 ? x[1] : 0;
        return switch (operator) {
            case ADD -> b + a;
            case SUBTRACT -> -(b - a);
            case MULTIPLY -> b * a;
            case NEGATE -> 0 - a;
            case RECIPROCAL -> Math.pow(a, -1);
            case SQUARE -> Math.pow(a, 2);
            case SQRT -> Math.pow(a, 0.5);
            case POWER -> Math.exp(b * Math.log(a));
            case EXP -> Math.pow(Math.E, a);
            case EXPM1 -> 2 * Math.exp(a / 2) * Math.sinh(a / 2);
            case LOG -> 2 * Math.log(Math.sqrt(a));
            case LOG1P -> Math.log(1 + a);
            case SIN -> Math.cos(Math.PI / 2 - a);
            case COS -> Math.sin(Math.PI / 2 - a);
            case SIN_TURNS -> Math.sin(2 * Math.PI * a);
            case COS_TURNS -> Math.cos(2 * Math.PI * a);
            case TANH -> 1 - 2 / (1 + Math.exp(2 * a));
            case ATAN -> Math.asin(a / Math.hypot(1, a));
            case ATAN2 -> Math.copySign(Math.acos(b / Math.hypot(a, b)), a);
            case ABSOLUTE -> Math.hypot(a, 0);
            case SIGN -> a > 0 ? 1 : -1;
            case FLOOR -> (int) (a + 10) - 10;
            case MAXIMUM -> a > b ? a : b;
            case IF_LESS -> a - b < 0 ? x[2] : x[3];
            case SIGMOID -> 0.5 * (1 + Math.tanh(a / 2));
            case SOFTPLUS -> Math.log(1 + Math.exp(a));
            case LOG_ADD_EXP -> Math.log(Math.exp(a) + Math.exp(b));
            case LOG_GAMMA -> Gamma.logGamma(a);
            case DIGAMMA -> Gamma.digamma(a);
            case TRIGAMMA -> Gamma.trigamma(a);
            case LOG_NORMAL_CDF -> Math.log(erfcOfPositive(-a));
            case NORMAL_HAZARD -> Math.exp(-0.5 * a * a) / Math.sqrt(2 * Math.PI) / erfcOfPositive(-a);
            case LOG_BESSEL_I0 -> Math.log(besselIntegral(a, 0));
            case BESSEL_RATIO -> besselIntegral(a, 1) / besselIntegral(a, 0);
        };
    }

    /** 1 − Φ(x) by the incomplete gamma function of commons-math3. */
    private static double erfcOfPositive(double x) {
        double half = 0.5 * Gamma.regularizedGammaQ(0.5, 0.5 * x * x, 1e-15, 10_000);
        return x > 0 ? half : 1 - half;
    }

    /** I_n(x) = (1/π) ∫ exp(x cos θ) cos nθ dθ over (0, π): the trapezoidal rule converges faster than any power. */
    private static double besselIntegral(double x, int order) {
        int steps = 200;
        double sum = 0.5 * (Math.exp(x) + Math.exp(-x) * Math.cos(order * Math.PI));
        for (int i = 1; i < steps; i++) {
            double angle = Math.PI * i / steps;
            sum += Math.exp(x * Math.cos(angle)) * Math.cos(order * angle);
        }
        return sum / steps;
    }

    @ParameterizedTest
    @EnumSource(Builtin.class)
    void givesItsValue(Builtin operator) {
        Random random = new Random(operator.ordinal());
        for (int i = 0; i < POINTS; i++) {
            double[] x = arguments(operator, random);
            double expected = expected(operator, x);
            // The library's ψ and ψ′ are good to 1e-8 or so, between its recurrence and its series.
            double tolerance = operator == Builtin.DIGAMMA || operator == Builtin.TRIGAMMA ? 1e-7 : 1e-11;
            assertEquals(
                    expected, operator.value(x), tolerance * Math.max(1, Math.abs(expected)), operator + " " + x[0]);
        }
    }

    @ParameterizedTest
    @EnumSource(Builtin.class)
    void hasThePartialDerivativesOfDifferences(Builtin operator) {
        if (operator == Builtin.TRIGAMMA || operator == Builtin.IF_LESS) {
            // Selection is chosen by Derivative itself; a fourth derivative of ln Γ is never asked for.
            assertThrows(
                    IllegalArgumentException.class,
                    () -> operator.partials(
                            new Constant(1), constants(1, 2, 3, 4).subList(0, operator.arity())));
            return;
        }
        Random random = new Random(operator.ordinal());
        for (int i = 0; i < POINTS; i++) {
            double[] x = arguments(operator, random);
            List<Symbol> symbols = new ArrayList<>();
            Map<Symbol, double[]> at = new IdentityHashMap<>();
            for (double value : x) {
                Symbol symbol = new Symbol("x" + symbols.size(), Shape.SCALAR);
                symbols.add(symbol);
                at.put(symbol, new double[] {value});
            }
            Differences.assertGradient(operator.name(), new Apply(operator, List.copyOf(symbols)), at);
        }
    }

    private static List<Expr> constants(double... values) {
        List<Expr> all = new ArrayList<>();
        for (double value : values) {
            all.add(new Constant(value));
        }
        return all;
    }
}
