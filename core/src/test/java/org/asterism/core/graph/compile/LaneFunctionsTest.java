package org.asterism.core.graph.compile;

import static org.asterism.core.graph.expression.Expressions.unsimplified;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.asterism.core.graph.expression.Builtin;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Dim;
import org.junit.jupiter.api.Test;

/** Elementary functions of vectors agree with those of the language over their whole range. */
class LaneFunctionsTest {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        709.78,
        709.79,
        -708.4,
        -745.1,
        -745.2,
        -746,
        Math.sqrt(0.5),
        Math.sqrt(2),
        0x1p51,
        0x1p52,
        0x1.8p52,
        0x1p53
    };

    /** Both are within two units in the last place of the exact value; below normal numbers a unit is the least number. */
    private static void agree(Builtin function, double[] at, double units) {
        double[] values = inVectors(function, at);
        for (int i = 0; i < at.length; i++) {
            double expected = function.value(new double[] {at[i]});
            String where = function + " at " + at[i];
            if (Double.isNaN(expected) || Double.isInfinite(expected)) {
                assertEquals(expected, values[i], where);
            } else {
                double off = Math.abs(values[i] - expected) / Math.ulp(expected);
                assertTrue(off <= units, where + ": " + values[i] + ", not " + expected + ", off by " + off + " ulp");
            }
        }
    }

    private static double[] inVectors(Builtin function, double[]... arguments) {
        VectorUnit unit = Units.forShortLoops();
        // A whole number of vectors, so that no element is left to the loop.
        int padded = (arguments[0].length + unit.lanes() - 1) / unit.lanes() * unit.lanes();
        Shape shape = Shape.of(Dim.of("x", padded));
        List<Input> inputs = new ArrayList<>();
        double[] input = new double[arguments.length * padded];
        for (int k = 0; k < arguments.length; k++) {
            inputs.add(new Input(new Symbol("x" + k, shape), k * padded));
            System.arraycopy(arguments[k], 0, input, k * padded, arguments[k].length);
        }
        Expr value = unsimplified(function, inputs.stream().map(Input::symbol).toArray(Expr[]::new));
        double[] result = new double[padded];
        Output output = new Output(value, shape, Output.Target.SECOND, 0);
        Compiler.compile(inputs, List.of(output), Optional.of(unit))
                .newEvaluation()
                .run(input, new double[1], result);
        return result;
    }

    private static double[] spread(double from, double to) {
        Random random = new Random(11);
        return random.doubles(4000, from, to).toArray();
    }

    /** Numbers of every exponent. */
    private static double[] ofAllSizes(boolean signed) {
        Random random = new Random(12);
        List<Double> all = new ArrayList<>();
        while (all.size() < 4000) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(x)) {
                all.add(signed ? x : Math.abs(x));
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void exponential() {
        agree(Builtin.EXP, SPECIAL, 2);
        agree(Builtin.EXP, spread(-1, 1), 2);
        agree(Builtin.EXP, spread(-745, 709), 2);
        agree(Builtin.EXP, ofAllSizes(true), 2);
    }

    @Test
    void logarithm() {
        agree(Builtin.LOG, SPECIAL, 2);
        agree(Builtin.LOG, spread(0.5, 2), 2);
        agree(Builtin.LOG, spread(0.99, 1.01), 2);
        agree(Builtin.LOG, ofAllSizes(true), 2);
        agree(Builtin.LOG1P, SPECIAL, 3);
        agree(Builtin.LOG1P, spread(-0.9, 3), 3);
        agree(Builtin.LOG1P, spread(-1e-9, 1e-9), 3);
        agree(Builtin.LOG1P, ofAllSizes(true), 3);
    }

    @Test
    void logistic() {
        agree(Builtin.SIGMOID, SPECIAL, 4);
        agree(Builtin.SIGMOID, spread(-745, 40), 4);
        agree(Builtin.SOFTPLUS, SPECIAL, 4);
        agree(Builtin.SOFTPLUS, spread(-700, 40), 4);
        agree(Builtin.SOFTPLUS, spread(-3, 3), 4);
    }

    /**
     * Near a zero of sine or cosine both forms are exact to units in the last place of the distance from it, which the
     * reduction in turns leaves exact.
     */
    @Test
    void turns() {
        for (Builtin function : List.of(Builtin.SIN_TURNS, Builtin.COS_TURNS)) {
            agree(function, SPECIAL, 4);
            agree(function, spread(-2, 2), 4);
            agree(function, spread(-1e6, 1e6), 4);
            agree(function, new double[] {0.25, 0.75, 0.125, 0.375, 0.625, -0.125, -0.25, -0.5, 0.5, 1, 1.5, -1.5}, 4);
            agree(function, ofAllSizes(true), 4);
        }
    }

    @Test
    void sign() {
        agree(Builtin.SIGN, SPECIAL, 0);
    }

    @Test
    void logarithmOfTwoExponentials() {
        double[] x = new double[SPECIAL.length * SPECIAL.length + 2000];
        double[] y = new double[x.length];
        for (int i = 0; i < SPECIAL.length * SPECIAL.length; i++) {
            x[i] = SPECIAL[i / SPECIAL.length];
            y[i] = SPECIAL[i % SPECIAL.length];
        }
        System.arraycopy(spread(-30, 30), 0, x, x.length - 2000, 2000);
        System.arraycopy(spread(-40, 40), 2000, y, x.length - 2000, 2000);
        double[] values = inVectors(Builtin.LOG_ADD_EXP, x, y);
        for (int i = 0; i < x.length; i++) {
            double expected = Builtin.LOG_ADD_EXP.value(new double[] {x[i], y[i]});
            // Where the greater nearly cancels the logarithm, what is left has the error of the greater.
            double scale = Math.max(Math.abs(x[i]), Math.abs(expected));
            boolean same = Double.isNaN(expected) ? Double.isNaN(values[i]) : expected == values[i];
            assertTrue(
                    same || Math.abs(values[i] - expected) <= 4 * Math.ulp(scale),
                    x[i] + ", " + y[i] + ": " + values[i] + ", not " + expected);
        }
    }
}
