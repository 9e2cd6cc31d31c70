package org.asterism.core.graph.expression;

import java.util.List;

/** Known values along dimensions: observations, their errors, times. */
public final class Data extends Expr {
    private final String name;
    private final double[] values;

    /**
     * Known values.
     *
     * @param name what they are called; empty where nobody needs to know
     * @param values row-major. Not modified
     */
    Data(String name, Shape shape, double[] values) {
        super(shape);
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    name + " has " + values.length + " values, and its dimensions " + shape + " need " + shape.size());
        }
        this.name = name;
        this.values = values;
    }

    /** What they are called; may be empty. */
    public String name() {
        return name;
    }

    /** The values, row-major. Not to be modified. */
    public double[] values() {
        return values;
    }

    @Override
    public List<Expr> arguments() {
        return List.of();
    }

    @Override
    Expr on(List<Expr> arguments) {
        return this;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "data" : name;
    }
}
