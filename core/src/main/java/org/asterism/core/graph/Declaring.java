package org.asterism.core.graph;

import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.graph.distribution.Argument;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Order;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Dim;

/** The checks of a declaration: what is wrong is said when it is declared, with the name of the variable and the cure. */
final class Declaring {
    private final Positions positions;

    Declaring(Positions positions) {
        this.positions = positions;
    }

    static UsageException problem(String what, String cure) {
        return new UsageException(Problem.of(what).cure(cure));
    }

    /** The parameters of a distribution fit the dimensions of a variable, and those that are known are in their domains. */
    void check(String name, Distribution distribution, Shape shape) {
        Shape plates = distribution.plates();
        Shape missing = plates.without(shape);
        if (!missing.isScalar()) {
            throw problem(
                    name + " is declared along " + words(shape) + ", and its distribution " + distribution.name()
                            + " varies along " + words(missing) + " too",
                    "declare " + name + " along " + words(missing) + ", or sum over it");
        }
        for (Dim dim : plates.dims()) {
            int size = shape.dims().get(shape.position(dim)).size();
            if (size != dim.size()) {
                throw problem(
                        name + " has " + size + " positions along " + dim.name() + ", and its distribution "
                                + distribution.name() + " has " + dim.size(),
                        "give both the same dimension");
            }
        }
        for (Dim dim : shape.dims()) {
            if (dim.size() == 0) {
                throw problem(
                        name + " is declared along " + dim.name() + ", which has no positions",
                        "give the plate data, or leave the variable out");
            }
        }
        distribution.arguments().forEach(argument -> checkDomain(name, distribution, argument));
    }

    private void checkDomain(String name, Distribution distribution, Argument argument) {
        Expr value = argument.value();
        if (Order.of(List.of(value)).stream().anyMatch(Symbol.class::isInstance)) {
            return;
        }
        double[] values = new Evaluator(Map.of()).of(value);
        for (int i = 0; i < values.length; i++) {
            if (!argument.domain().contains(values[i])) {
                throw problem(
                        "the " + argument.name() + " of " + name + " ~ " + distribution.name() + " is " + values[i]
                                + (values.length > 1 ? " at " + positions.of(value.shape(), i) : ""),
                        "it must be " + argument.domain().words());
            }
        }
    }

    /** Dimensions in words. */
    static String words(Shape shape) {
        return shape.isScalar()
                ? "no dimension"
                : String.join(" and ", shape.dims().stream().map(Dim::name).toList());
    }
}
