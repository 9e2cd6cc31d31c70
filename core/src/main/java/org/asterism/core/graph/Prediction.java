package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.compile.Compiler;
import org.asterism.core.graph.compile.Evaluation;
import org.asterism.core.graph.compile.Output;
import org.asterism.core.graph.distribution.Argument;
import org.asterism.core.graph.distribution.Univariate;
import org.asterism.core.graph.expression.Evaluator;

/** Draws the data of one observation from reported values. One thread. */
@FunctionalInterface
interface Prediction {
    /**
     * Draws.
     *
     * @param values the reported variables. Not modified
     * @param data the draw, from {@code offset} on. Overwritten there
     * @return the number of values drawn
     */
    int draw(double[] values, RandomGenerator random, double[] data, int offset);

    /** With compiled parameters for distributions of numbers, plainly for those of arrays. */
    static Prediction of(Declared declared, Observation observation) {
        if (observation.distribution() instanceof Univariate univariate) {
            return compiled(declared, observation, univariate);
        }
        return (values, random, data, offset) -> {
            Evaluator evaluator = new Evaluator(declared.split(values));
            double[] drawn = Drawing.draw(observation.distribution(), observation.shape(), evaluator, random);
            System.arraycopy(drawn, 0, data, offset, drawn.length);
            return drawn.length;
        };
    }

    private static Prediction compiled(Declared declared, Observation observation, Univariate distribution) {
        int size = observation.shape().size();
        List<Output> outputs = new ArrayList<>();
        for (Argument argument : distribution.arguments()) {
            int offset = outputs.size() * size;
            outputs.add(new Output(argument.value(), observation.shape(), Output.Target.SECOND, offset));
        }
        Evaluation evaluation = Compiler.compile(declared.inputs(), outputs).newEvaluation();
        double[] none = {};
        double[] arguments = new double[outputs.size() * size];
        double[] at = new double[outputs.size()];
        return (values, random, data, offset) -> {
            evaluation.run(values, none, arguments);
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < at.length; k++) {
                    at[k] = arguments[k * size + i];
                }
                data[offset + i] = distribution.draw(at, random);
            }
            return size;
        };
    }
}
