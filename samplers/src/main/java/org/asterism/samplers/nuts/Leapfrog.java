package org.asterism.samplers.nuts;

/** The Störmer–Verlet integrator: symplectic, reversible, of second order. */
final class Leapfrog {
    private final Hamiltonian hamiltonian;

    Leapfrog(Hamiltonian hamiltonian) {
        this.hamiltonian = hamiltonian;
    }

    /**
     * One step.
     *
     * @param from where it starts. Not modified
     * @param step its signed size
     * @param to where it ends. Overwritten; may be {@code from}
     */
    void step(State from, double step, State to) {
        double[] variances = hamiltonian.metric.variances;
        double half = 0.5 * step;
        for (int i = 0; i < variances.length; i++) {
            double momentum = from.momentum[i] + half * from.gradient[i];
            to.momentum[i] = momentum;
            to.position[i] = from.position[i] + step * variances[i] * momentum;
        }
        hamiltonian.updateDensity(to);
        for (int i = 0; i < variances.length; i++) {
            to.momentum[i] += half * to.gradient[i];
        }
        hamiltonian.updateEnergy(to);
    }
}
