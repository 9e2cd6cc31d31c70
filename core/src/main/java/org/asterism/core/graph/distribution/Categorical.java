package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.abs;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.data;
import static org.asterism.core.graph.expression.Expressions.ifLess;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.sum;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/** One of several categories: ln p = ln probability[x], x the number of the category, from zero. */
final class Categorical extends Multivariate {
    private static final double SUM_TOLERANCE = 1e-8;

    private final Expr probabilities;
    private final Dim categories;

    Categorical(Expr probabilities, Dim categories) {
        super("Categorical", new Argument("probabilities", probabilities, Domain.PROBABILITY));
        if (!probabilities.shape().has(categories)) {
            throw new IllegalArgumentException("the probabilities of a categorical distribution have the shape "
                    + probabilities.shape() + "; give one for each position along " + categories.name());
        }
        for (double value : Known.values(sum(probabilities, categories)).orElse(new double[0])) {
            if (!(Math.abs(value - 1) <= SUM_TOLERANCE)) {
                throw new IllegalArgumentException("the probabilities of a categorical distribution sum to " + value
                        + "; divide them by their sum, so that they sum to one");
            }
        }
        this.probabilities = probabilities;
        this.categories = categories;
    }

    @Override
    public Support support() {
        return new Support.Whole(0, categories.size() - 1);
    }

    @Override
    public Shape event() {
        return Shape.SCALAR;
    }

    @Override
    Shape inner() {
        return Shape.of(categories);
    }

    @Override
    public Expr logDensity(Expr x) {
        double[] numbers =
                IntStream.range(0, categories.size()).asDoubleStream().toArray();
        Expr distance = abs(x.minus(data("", numbers, categories)));
        return sum(ifLess(distance, constant(0.5), log(probabilities), constant(0)), categories);
    }

    @Override
    public void draw(double[][] arguments, RandomGenerator random, double[] value) {
        value[0] = Variates.position(arguments[0], random);
    }

    @Override
    public void centre(double[][] arguments, double[] value) {
        value[0] = Components.heaviest(arguments[0]);
    }
}
