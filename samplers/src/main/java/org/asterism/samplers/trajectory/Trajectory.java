package org.asterism.samplers.trajectory;

import org.asterism.samplers.hamiltonian.State;

/** One transition of a chain: a path of leapfrog steps, and a state drawn from it. One chain; nothing is allocated. */
public interface Trajectory {
    /** An energy error above this is a divergence, as in Stan. */
    double MAX_ENERGY_ERROR = 1000;

    /**
     * Makes a transition.
     *
     * @param from where the chain is, with density, gradient and force; given away
     * @param stepSize of the integrator, above zero
     * @return where the chain goes, which may be the same state
     */
    State transition(State from, double stepSize);

    /** What is known of the transition. */
    Path path();
}
