package org.asterism.core.graph.distribution;

import java.util.List;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;

/**
 * A probability distribution whose parameters are expressions. Immutable and thread-safe. One's own extend {@link
 * Univariate} or {@link Multivariate}.
 */
public abstract sealed class Distribution permits Univariate, Multivariate {
    private final String name;
    private final List<Argument> arguments;

    Distribution(String name, List<Argument> arguments) {
        this.name = name;
        this.arguments = List.copyOf(arguments);
    }

    /** Its name, as in {@code TruncatedNormal}. */
    public final String name() {
        return name;
    }

    /** Its parameters. */
    public final List<Argument> arguments() {
        return arguments;
    }

    /** Where it has its mass. */
    public abstract Support support();

    /**
     * The log density of a value, all constants included. It is only asked inside the support.
     *
     * @param x the value, or values along dimensions
     * @return one for each draw: what can be broadcast to the dimensions of x without {@link #event()}
     */
    public abstract Expr logDensity(Expr x);

    /** The dimensions that belong to one draw: none for a number. */
    public abstract Shape event();

    /** The dimensions of parameters that belong to one draw though its value has them not, such as categories. */
    Shape inner() {
        return Shape.SCALAR;
    }

    /** The dimensions along which draws have parameters of their own. */
    public final Shape plates() {
        Shape shape = Shape.SCALAR;
        for (Argument argument : arguments) {
            shape = shape.union(argument.value().shape());
        }
        return shape.without(event()).without(inner());
    }
}
