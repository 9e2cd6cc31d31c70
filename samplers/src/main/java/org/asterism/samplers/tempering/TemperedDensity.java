package org.asterism.samplers.tempering;

import org.asterism.core.model.Differentiable;

/** β ln π + (1 − β) ln q, with q the {@link Reference}: a proper density for every β, however heavy the tails of π. */
final class TemperedDensity implements Differentiable {
    private final Differentiable density;
    private final Reference reference;
    double power;

    TemperedDensity(Differentiable density, Reference reference, double power) {
        this.density = density;
        this.reference = reference;
        this.power = power;
    }

    @Override
    public int dimension() {
        return density.dimension();
    }

    @Override
    public double logDensity(double[] position) {
        return blend(density.logDensity(position), position);
    }

    @Override
    public double logDensityAndGradient(double[] position, double[] gradient) {
        double full = density.logDensityAndGradient(position, gradient);
        if (power != 1) {
            reference.blend(power, position, gradient);
        }
        return blend(full, position);
    }

    private double blend(double full, double[] position) {
        return power == 1 ? full : power * full + (1 - power) * reference.logDensity(position);
    }

    /** ln π − ln q, from the blend at a position: what an exchange depends on. */
    double contrast(double blend, double[] position) {
        return (blend - reference.logDensity(position)) / power;
    }
}
