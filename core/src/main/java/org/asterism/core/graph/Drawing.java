package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.distribution.Argument;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.distribution.Multivariate;
import org.asterism.core.graph.distribution.Univariate;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/** Draws from a distribution at every position of its plates. */
final class Drawing {
    private Drawing() {}

    /** A draw for each position, with the parameters that the evaluator gives; the shape ends with the event. */
    static double[] draw(Distribution distribution, Shape shape, Evaluator evaluator, RandomGenerator random) {
        return fill(
                distribution,
                shape,
                evaluator,
                (univariate, arguments) -> univariate.draw(arguments, random),
                (multivariate, arguments, value) -> multivariate.draw(arguments, random, value));
    }

    /** The middle of the distribution at each position. */
    static double[] centre(Distribution distribution, Shape shape, Evaluator evaluator) {
        return fill(distribution, shape, evaluator, Univariate::centre, Multivariate::centre);
    }

    private static double[] fill(
            Distribution distribution, Shape shape, Evaluator evaluator, OfOne ofOne, OfMany ofMany) {
        List<Argument> arguments = distribution.arguments();
        double[] result = new double[shape.size()];
        if (distribution instanceof Univariate univariate) {
            double[][] spread = arguments.stream()
                    .map(a -> evaluator.broadcast(a.value(), shape))
                    .toArray(double[][]::new);
            double[] at = new double[spread.length];
            for (int i = 0; i < result.length; i++) {
                for (int k = 0; k < at.length; k++) {
                    at[k] = spread[k][i];
                }
                result[i] = ofOne.of(univariate, at);
            }
            return result;
        }
        Multivariate multivariate = (Multivariate) distribution;
        Shape plates = shape.without(distribution.event());
        int size = distribution.event().size();
        Rows rows = new Rows(arguments, plates, distribution.event(), evaluator);
        double[] value = new double[size];
        for (int row = 0; row < plates.size(); row++) {
            ofMany.of(multivariate, rows.at(row), value);
            System.arraycopy(value, 0, result, row * size, size);
        }
        return result;
    }

    private interface OfOne {
        double of(Univariate distribution, double[] arguments);
    }

    private interface OfMany {
        void of(Multivariate distribution, double[][] arguments, double[] value);
    }

    /** The parameters of a multivariate distribution, row by row of the plates. */
    private static final class Rows {
        private final double[][] values;
        private final double[][] present;

        Rows(List<Argument> arguments, Shape plates, Shape event, Evaluator evaluator) {
            values = new double[arguments.size()][];
            present = new double[arguments.size()][];
            for (int k = 0; k < values.length; k++) {
                Shape own = arguments.get(k).value().shape().without(plates);
                List<Dim> dims = new ArrayList<>(plates.dims());
                dims.addAll(own.dims());
                values[k] = evaluator.broadcast(arguments.get(k).value(), Shape.of(dims));
                present[k] = new double[own.size()];
            }
        }

        double[][] at(int row) {
            for (int k = 0; k < values.length; k++) {
                System.arraycopy(values[k], row * present[k].length, present[k], 0, present[k].length);
            }
            return present;
        }
    }
}
