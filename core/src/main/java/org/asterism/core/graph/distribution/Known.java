package org.asterism.core.graph.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Order;
import org.asterism.core.graph.expression.Symbol;

/** Checks what is known of parameters before anything is sampled: conditions between them, where they are numbers. */
final class Known {
    private Known() {}

    /** The values of an expression that no symbol enters. */
    static Optional<double[]> values(Expr expr) {
        boolean open = Order.of(List.of(expr)).stream().anyMatch(Symbol.class::isInstance);
        return open ? Optional.empty() : Optional.of(new Evaluator(Map.of()).of(expr));
    }

    /** Refuses a lower bound that is not below the upper bound. */
    static void checkOrder(String distribution, Expr lower, Expr upper) {
        if (values(lower).isEmpty() || values(upper).isEmpty()) {
            return;
        }
        Evaluator evaluator = new Evaluator(Map.of());
        var shape = lower.shape().union(upper.shape());
        double[] low = evaluator.broadcast(lower, shape);
        double[] high = evaluator.broadcast(upper, shape);
        for (int i = 0; i < low.length; i++) {
            if (!(low[i] < high[i])) {
                throw new IllegalArgumentException("the lower bound of a " + distribution + " distribution is " + low[i]
                        + " and its upper bound " + high[i] + (low.length > 1 ? " at position " + i : "")
                        + "; give a lower bound that is below the upper one");
            }
        }
    }
}
