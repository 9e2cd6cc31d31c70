package org.asterism.core.graph.distribution;

import java.util.List;
import java.util.random.RandomGenerator;

/** A distribution of arrays. */
public abstract non-sealed class Multivariate extends Distribution {
    /** With the name and the parameters. */
    protected Multivariate(String name, Argument... arguments) {
        super(name, List.of(arguments));
    }

    /**
     * Draws a value.
     *
     * @param arguments the values of the parameters that belong to one draw, in their order, row-major. Not modified
     * @param value the draw, row-major. Overwritten
     */
    public abstract void draw(double[][] arguments, RandomGenerator random, double[] value);

    /**
     * A value in the middle of the distribution, inside its support.
     *
     * @param arguments as for {@link #draw}. Not modified
     * @param value row-major. Overwritten
     */
    public abstract void centre(double[][] arguments, double[] value);
}
