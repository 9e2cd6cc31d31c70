package org.asterism.samplers.hamiltonian;

import java.util.random.RandomGenerator;
import org.asterism.core.model.Differentiable;

/** H(q, p) = −ln π(q) + ½ pᵀM⁻¹p = −ln π(q) + ½ |u|²: the energy that trajectories conserve. One chain. */
public final class Hamiltonian {
    private final Differentiable density;
    private Metric metric;

    /** Of a density on a metric. */
    public Hamiltonian(Differentiable density, Metric metric) {
        this.density = density;
        this.metric = metric;
    }

    /** The number of coordinates. */
    public int dimension() {
        return density.dimension();
    }

    /** The density. */
    public Differentiable density() {
        return density;
    }

    /** The metric. */
    public Metric metric() {
        return metric;
    }

    /** Takes another metric; the state at which the chain stands is brought up to it. */
    public void setMetric(Metric next, State at) {
        metric = next;
        metric.force(at.gradient, at.force);
    }

    /** Renews density, gradient and force at the state's position. */
    public void updateDensity(State state) {
        state.logDensity = density.logDensityAndGradient(state.position, state.gradient);
        metric.force(state.gradient, state.force);
    }

    /** Renews the energy from the density and the momentum. */
    public void updateEnergy(State state) {
        state.energy = 0.5 * Dot.of(state.momentum, state.momentum) - state.logDensity;
    }

    /** Draws a momentum, and renews the energy. */
    public void refreshMomentum(RandomGenerator random, State state) {
        double[] momentum = state.momentum;
        for (int i = 0; i < momentum.length; i++) {
            momentum[i] = random.nextGaussian();
        }
        updateEnergy(state);
    }
}
