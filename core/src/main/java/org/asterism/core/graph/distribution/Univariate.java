package org.asterism.core.graph.distribution;

import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Shape;

/** A distribution of single numbers. */
public abstract non-sealed class Univariate extends Distribution {
    /** With the name and the parameters. */
    protected Univariate(String name, Argument... arguments) {
        super(name, List.of(arguments));
    }

    @Override
    public final Shape event() {
        return Shape.SCALAR;
    }

    /**
     * Draws a value.
     *
     * @param arguments the values of the parameters, in their order. Not modified
     */
    public abstract double draw(double[] arguments, RandomGenerator random);

    /**
     * A value in the middle of the distribution, inside its support: where a chain may start that knows no better.
     *
     * @param arguments the values of the parameters, in their order. Not modified
     */
    public abstract double centre(double[] arguments);
}
