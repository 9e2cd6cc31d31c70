package org.asterism.testkit.model;

import org.asterism.core.model.Differentiable;

/** A density that does all as another, until something of it is overridden. */
class Altered implements Differentiable {
    final Differentiable healthy;

    Altered(Differentiable healthy) {
        this.healthy = healthy;
    }

    @Override
    public int dimension() {
        return healthy.dimension();
    }

    @Override
    public double logDensity(double[] position) {
        return healthy.logDensity(position);
    }

    @Override
    public double logDensityAndGradient(double[] position, double[] gradient) {
        return healthy.logDensityAndGradient(position, gradient);
    }
}
