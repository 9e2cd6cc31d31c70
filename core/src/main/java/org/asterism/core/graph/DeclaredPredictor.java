package org.asterism.core.graph;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Predictive;

/** Draws the variables from their prior and data from the variables, in the order of declaration. One thread. */
final class DeclaredPredictor implements Predictive.Predictor {
    private final Declared declared;

    private final List<Prediction> predictions;

    DeclaredPredictor(Declared declared) {
        this.declared = declared;
        this.predictions = declared.observations().stream()
                .map(observation -> Prediction.of(declared, observation))
                .toList();
    }

    @Override
    public void predict(double[] values, RandomGenerator random, double[] data) {
        int offset = 0;
        for (Prediction prediction : predictions) {
            offset += prediction.draw(values, random, data, offset);
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
