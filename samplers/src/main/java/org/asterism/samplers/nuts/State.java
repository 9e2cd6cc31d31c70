package org.asterism.samplers.nuts;

/** A point in phase space with what is known there. Reused, never shared between trajectories. */
final class State {
    final double[] position;
    final double[] momentum;
    final double[] gradient;
    double logDensity;
    /** Potential plus kinetic energy. */
    double energy;

    State(int dimension) {
        position = new double[dimension];
        momentum = new double[dimension];
        gradient = new double[dimension];
    }

    void set(State other) {
        System.arraycopy(other.position, 0, position, 0, position.length);
        System.arraycopy(other.momentum, 0, momentum, 0, momentum.length);
        System.arraycopy(other.gradient, 0, gradient, 0, gradient.length);
        logDensity = other.logDensity;
        energy = other.energy;
    }
}
