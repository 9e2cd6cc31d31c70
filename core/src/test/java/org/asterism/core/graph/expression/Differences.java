package org.asterism.core.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compares derivatives with central differences of plain evaluations, extrapolated to a step of zero by Richardson. */
public final class Differences {
    /**
     * Three steps of 4e-3 and less leave a truncation of order h⁶, below 1e-14 for functions that vary over lengths of one,
     * and a rounding error of about 1e-12 of the value.
     */
    private static final double STEP = 4e-3;

    private static final int LEVELS = 3;

    private Differences() {}

    /** A function of one variable, to be differentiated. */
    public interface Function {
        double of(double x);
    }

    /** df/dx, for a function that varies over lengths of about {@code scale}. */
    public static double slope(Function f, double x, double scale) {
        double[] table = new double[LEVELS];
        for (int k = 0; k < LEVELS; k++) {
            double h = STEP * scale / (1 << k);
            double up = x + h;
            double down = x - h;
            table[k] = (f.of(up) - f.of(down)) / (up - down);
            double factor = 1;
            for (int j = k - 1; j >= 0; j--) {
                factor *= 4;
                table[j] = table[j + 1] + (table[j + 1] - table[j]) / (factor - 1);
            }
        }
        return table[0];
    }

    /** The gradient of a scalar along all symbols: each element to 1e-8 and the error of the differences. */
    public static void assertGradient(String what, Expr scalar, Map<Symbol, double[]> at) {
        List<Symbol> symbols = new ArrayList<>(at.keySet());
        List<Expr> gradient = Derivative.gradient(scalar, symbols);
        Evaluator evaluator = new Evaluator(at);
        double size = Math.max(1, Math.abs(evaluator.scalar(scalar)));
        for (int s = 0; s < symbols.size(); s++) {
            Symbol symbol = symbols.get(s);
            double[] slopes = evaluator.broadcast(gradient.get(s), symbol.shape());
            for (int i = 0; i < slopes.length; i++) {
                int element = i;
                double value = at.get(symbol)[i];
                double scale = value == 0 ? 1 : Math.min(1, Math.abs(value));
                double expected = slope(x -> moved(scalar, at, symbol, element, x), value, scale);
                double tolerance = 1e-8 * Math.abs(expected) + 1e-10 * size / scale;
                assertEquals(expected, slopes[i], tolerance, what + " along " + symbol + " " + i);
            }
        }
    }

    private static double moved(Expr scalar, Map<Symbol, double[]> at, Symbol symbol, int i, double x) {
        Map<Symbol, double[]> moved = new IdentityHashMap<>(at);
        double[] values = at.get(symbol).clone();
        values[i] = x;
        moved.put(symbol, values);
        return new Evaluator(moved).scalar(scalar);
    }
}
