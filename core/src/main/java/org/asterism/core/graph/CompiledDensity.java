package org.asterism.core.graph;

import org.asterism.core.graph.compile.Evaluation;
import org.asterism.core.model.Differentiable;

/** The log density of a declared model, compiled. One thread; allocates nothing. */
final class CompiledDensity implements Differentiable {
    private final int dimension;
    private final Evaluation density;
    private final Evaluation gradient;
    private final double[] value = new double[1];
    private final double[] none = {};

    CompiledDensity(int dimension, Evaluation density, Evaluation gradient) {
        this.dimension = dimension;
        this.density = density;
        this.gradient = gradient;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double logDensity(double[] position) {
        density.run(position, value, none);
        return value[0];
    }

    @Override
    public double logDensityAndGradient(double[] position, double[] into) {
        gradient.run(position, value, into);
        return value[0];
    }
}
