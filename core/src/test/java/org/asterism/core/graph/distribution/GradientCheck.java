package org.asterism.core.graph.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.graph.expression.Derivative;
import org.asterism.core.graph.expression.Differences;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Order;
import org.asterism.core.graph.expression.Symbol;

/** Compares the gradient of a log density with differences over a length that its own slope gives. */
final class GradientCheck {
    private GradientCheck() {}

    static void check(String what, Expr logDensity, Map<Symbol, double[]> at) {
        List<Symbol> symbols = new ArrayList<>(at.keySet());
        Evaluator evaluator = new Evaluator(at);
        List<Expr> gradient = Derivative.gradient(logDensity, symbols);
        for (int s = 0; s < symbols.size(); s++) {
            Symbol symbol = symbols.get(s);
            double value = at.get(symbol)[0];
            double slope = evaluator.scalar(gradient.get(s));
            double length = Math.min(value == 0 ? 1 : Math.abs(value), 1 / Math.max(1, Math.abs(slope)));
            double expected = Differences.slope(x -> moved(logDensity, at, symbol, x), value, length);
            // Of the differences: 1e-14 of the largest term of the density, over steps of 1e-3 of the length; of the
            // gradient itself: the rounding of its largest term.
            double noise =
                    1e-11 * greatest(logDensity, evaluator) / length + 1e-14 * greatest(gradient.get(s), evaluator);
            assertEquals(expected, slope, 1e-8 * Math.abs(expected) + noise, what + " along " + symbol);
        }
    }

    private static double greatest(Expr expr, Evaluator evaluator) {
        double greatest = 1;
        for (Expr node : Order.of(List.of(expr))) {
            double value = Math.abs(evaluator.of(node)[0]);
            greatest = Double.isFinite(value) ? Math.max(greatest, value) : greatest;
        }
        return greatest;
    }

    private static double moved(Expr expr, Map<Symbol, double[]> at, Symbol symbol, double x) {
        Map<Symbol, double[]> moved = new IdentityHashMap<>(at);
        moved.put(symbol, new double[] {x});
        return new Evaluator(moved).scalar(expr);
    }
}
