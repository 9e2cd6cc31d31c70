package org.asterism.core.graph;

import org.asterism.core.graph.compile.CompiledProgram;
import org.asterism.core.graph.compile.Evaluation;
import org.asterism.core.model.Differentiable;

/** The log density of a declared model, compiled. One thread; allocates nothing. */
final class CompiledDensity implements Differentiable {
    private final int dimension;
    private final Once<Evaluation> density;
    private final Evaluation gradient;
    private final double[] value = new double[1];
    private final double[] none = {};

    CompiledDensity(int dimension, Once<CompiledProgram> density, Evaluation gradient) {
        this.dimension = dimension;
        // Most samplers never ask for the density alone.
        this.density = new Once<>(() -> density.get().newEvaluation());
        this.gradient = gradient;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double logDensity(double[] position) {
        density.get().run(position, value, none);
        return value[0];
    }

    @Override
    public double logDensityAndGradient(double[] position, double[] into) {
        gradient.run(position, value, into);
        return value[0];
    }
}
