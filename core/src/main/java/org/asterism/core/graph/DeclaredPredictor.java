package org.asterism.core.graph;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Predictive;

/** Draws the variables from their prior and data from the variables, in the order of declaration. One thread. */
final class DeclaredPredictor implements Predictive.Predictor {
    private final Declared declared;

    DeclaredPredictor(Declared declared) {
        this.declared = declared;
    }

    @Override
    public void predict(double[] values, RandomGenerator random, double[] data) {
        Evaluator evaluator = new Evaluator(declared.split(values));
        int offset = 0;
        for (Observation observation : declared.observations()) {
            double[] drawn = Drawing.draw(observation.distribution(), observation.shape(), evaluator, random);
            System.arraycopy(drawn, 0, data, offset, drawn.length);
            offset += drawn.length;
        }
    }

    @Override
    public void drawPrior(RandomGenerator random, double[] values) {
        draw(Map.of(), random, values);
    }

    /** Draws all variables but those that are given. */
    void draw(Map<String, double[]> given, RandomGenerator random, double[] values) {
        Map<Symbol, double[]> known = new IdentityHashMap<>();
        int offset = 0;
        for (Quantified quantity : declared.reported()) {
            Evaluator evaluator = new Evaluator(known);
            double[] drawn;
            if (quantity instanceof RandomVariable variable) {
                drawn = given.containsKey(variable.name())
                        ? given.get(variable.name())
                        : sorted(variable, Drawing.draw(variable.distribution(), variable.shape(), evaluator, random));
            } else {
                drawn = evaluator.of(((Deterministic) quantity).definition());
            }
            known.put(quantity, drawn);
            System.arraycopy(drawn, 0, values, offset, drawn.length);
            offset += drawn.length;
        }
    }

    private static double[] sorted(RandomVariable variable, double[] drawn) {
        if (variable.isOrdered()) {
            java.util.Arrays.sort(drawn);
        }
        return drawn;
    }
}
