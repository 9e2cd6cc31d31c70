package org.asterism.core.graph;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Predictive;

/** Draws the variables from their prior and data from the variables, in the order of declaration. One thread. */
final class DeclaredPredictor implements Predictive.Predictor {
    private static final int TRIALS = 100_000;

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
                        : draw(variable, evaluator, random);
            } else {
                drawn = evaluator.of(((Deterministic) quantity).definition());
            }
            known.put(quantity, drawn);
            System.arraycopy(drawn, 0, values, offset, drawn.length);
            offset += drawn.length;
        }
    }

    private static double[] draw(RandomVariable variable, Evaluator evaluator, RandomGenerator random) {
        double[] drawn = Drawing.draw(variable.distribution(), variable.shape(), evaluator, random);
        if (!variable.isOrdered()) {
            return drawn;
        }
        if (variable.distribution().plates().isScalar()) {
            Arrays.sort(drawn);
            return drawn;
        }
        // Elements with distributions of their own are not exchangeable: only those drawn in order count.
        for (int trial = 0; trial < TRIALS; trial++) {
            if (isIncreasing(drawn)) {
                return drawn;
            }
            drawn = Drawing.draw(variable.distribution(), variable.shape(), evaluator, random);
        }
        throw Declaring.problem(
                variable.name() + " is ordered, and of " + TRIALS + " draws from its prior none was in order",
                "give its elements means that increase");
    }

    private static boolean isIncreasing(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
