package org.asterism.samplers.nuts;

import org.asterism.core.model.Differentiable;

/** H(q, p) = −ln π(q) + K(p): the energy that trajectories conserve. */
final class Hamiltonian {
    final DiagonalMetric metric;
    private final Differentiable density;

    Hamiltonian(Differentiable density) {
        this.density = density;
        this.metric = new DiagonalMetric(density.dimension());
    }

    int dimension() {
        return density.dimension();
    }

    /** Renews density and gradient at the state's position. */
    void updateDensity(State state) {
        state.logDensity = density.logDensityAndGradient(state.position, state.gradient);
    }

    /** Renews the energy from the density and the momentum. */
    void updateEnergy(State state) {
        state.energy = metric.kineticEnergy(state.momentum) - state.logDensity;
    }
}
