package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/**
 * A distribution of numbers under test, at given parameters.
 *
 * @param make makes it of its parameters
 * @param reference its log density from elsewhere
 */
record Case(String name, Function<List<Expr>, Distribution> make, double[] parameters, DoubleUnaryOperator reference) {

    static Case of(
            String name, Function<List<Expr>, Distribution> make, DoubleUnaryOperator reference, double... parameters) {
        return new Case(name, make, parameters, reference);
    }

    Univariate distribution() {
        List<Expr> constants = new ArrayList<>();
        for (double parameter : parameters) {
            constants.add(constant(parameter));
        }
        return (Univariate) make.apply(constants);
    }

    /** The values of the distribution's own parameters, which are more than those of the case for wrapped ones. */
    double[] arguments() {
        Evaluator evaluator = new Evaluator(Map.of());
        return distribution().arguments().stream()
                .mapToDouble(argument -> evaluator.scalar(argument.value()))
                .toArray();
    }

    double[] logDensity(double... x) {
        return evaluate(distribution()::logDensity, x);
    }

    static double[] evaluate(Function<Expr, Expr> function, double... x) {
        Dim points = Dim.of("point", x.length);
        Expr result = function.apply(data("x", x, points));
        return new Evaluator(Map.of()).broadcast(result, org.asterism.core.graph.expression.Shape.of(points));
    }

    Grid grid() {
        return Grid.of(distribution().support(), middle());
    }

    private double middle() {
        return distribution().centre(arguments());
    }

    @Override
    public String toString() {
        return name + Arrays.toString(parameters);
    }
}
