package org.asterism.core.graph;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Symbol;

/**
 * Draws the variables that were integrated out from their conditional distributions, and works out anew what follows from
 * them. One thread.
 */
final class IntegratedDraws implements Refreshment {
    private final Declared declared;

    IntegratedDraws(Declared declared) {
        this.declared = declared;
    }

    @Override
    public void refresh(double[] values, RandomGenerator random) {
        Map<Symbol, double[]> known = new IdentityHashMap<>();
        int offset = 0;
        for (Quantified quantity : declared.reported()) {
            int end = offset + quantity.shape().size();
            double[] own = Arrays.copyOfRange(values, offset, end);
            if (quantity instanceof RandomVariable variable) {
                Evaluator evaluator = new Evaluator(known);
                own = variable.conditional()
                        .map(c -> Drawing.draw(c, variable.shape(), evaluator, random))
                        .orElse(own);
            } else {
                own = new Evaluator(known).of(((Deterministic) quantity).definition());
            }
            known.put(quantity, own);
            System.arraycopy(own, 0, values, offset, own.length);
            offset = end;
        }
    }
}
