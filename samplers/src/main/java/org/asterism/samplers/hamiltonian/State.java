package org.asterism.samplers.hamiltonian;

/**
 * A point in phase space with what is known there. Its momentum is kept as u = Lᵀp, where M⁻¹ = LLᵀ is the inverse
 * metric, and its gradient also as the force Lᵀ∇ on u: so everything but the {@link Leapfrog} is free of the metric.
 * Reused; taken from and given back to a {@link StatePool}.
 */
public final class State {
    /** Where it is. */
    public final double[] position;

    /** Lᵀp: standard normal, whatever the metric. */
    public final double[] momentum;

    /** The gradient of the log density. */
    public final double[] gradient;

    /** Lᵀ times the gradient. */
    public final double[] force;

    /** The log density. */
    public double logDensity;

    /** Potential plus kinetic energy. */
    public double energy;

    /** How many places hold it; see {@link StatePool}. */
    int holders;

    /** At the origin, nothing known. */
    public State(int dimension) {
        position = new double[dimension];
        momentum = new double[dimension];
        gradient = new double[dimension];
        force = new double[dimension];
    }

    /** Becomes a copy of another. */
    public void set(State other) {
        System.arraycopy(other.position, 0, position, 0, position.length);
        System.arraycopy(other.momentum, 0, momentum, 0, momentum.length);
        System.arraycopy(other.gradient, 0, gradient, 0, gradient.length);
        System.arraycopy(other.force, 0, force, 0, force.length);
        logDensity = other.logDensity;
        energy = other.energy;
    }
}
