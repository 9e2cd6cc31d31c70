package org.asterism.samplers.hamiltonian;

/** The Störmer–Verlet integrator: symplectic, reversible, of second order. */
public final class Leapfrog {
    private final Hamiltonian hamiltonian;

    /** Of the motion of a Hamiltonian. */
    public Leapfrog(Hamiltonian hamiltonian) {
        this.hamiltonian = hamiltonian;
    }

    /**
     * One step.
     *
     * @param from where it starts. Not modified
     * @param step its signed size
     * @param to where it ends; another state. Overwritten
     */
    public void step(State from, double step, State to) {
        double half = 0.5 * step;
        kick(from.momentum, half, from.force, to.momentum);
        hamiltonian.metric().drift(from.position, step, to.momentum, to.position);
        hamiltonian.updateDensity(to);
        kick(to.momentum, half, to.force, to.momentum);
        hamiltonian.updateEnergy(to);
    }

    private static void kick(double[] momentum, double time, double[] force, double[] kicked) {
        for (int i = 0; i < kicked.length; i++) {
            kicked[i] = momentum[i] + time * force[i];
        }
    }
}
