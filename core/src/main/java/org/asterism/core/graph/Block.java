package org.asterism.core.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.graph.compile.Input;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.transform.Transform;

/**
 * A random variable in the coordinates in which it is sampled.
 *
 * @param variable which
 * @param coordinate the leaf of its coordinates
 * @param offset where they begin
 * @param value the variable's value, over coordinates
 * @param logJacobian the summed log-Jacobian; zero where another block has it
 * @param inverse the coordinates of a value, over the variables; empty where the transform has it
 * @param transform what it is in the parameter space
 */
record Block(
        RandomVariable variable,
        Symbol coordinate,
        int offset,
        Expr value,
        Expr logJacobian,
        Optional<Expr> inverse,
        Transform transform) {
    Input input() {
        return new Input(coordinate, offset);
    }

    /** The coordinates of the values of all quantities. */
    double[] coordinates(Map<Symbol, double[]> values) {
        if (inverse.isPresent()) {
            return new Evaluator(values).broadcast(inverse.get(), coordinate.shape());
        }
        double[] coordinates = new double[size()];
        transform.unconstrain(values.get(variable), 0, coordinates, 0);
        return coordinates;
    }

    int size() {
        return coordinate.shape().size();
    }

    static List<Input> inputs(List<Block> blocks) {
        return blocks.stream().map(Block::input).toList();
    }
}
