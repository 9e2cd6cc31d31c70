package org.asterism.samplers.chain;

import org.asterism.samplers.hamiltonian.State;

/**
 * How far a trajectory went, in place of where it ended: (x₁ − x₀)/√2, which for independent ends has the variance of x within
 * one mode. The positions of a chain that jumps spread over all modes, and a metric that is learnt from their spread is far
 * too wide for every single one.
 */
final class LocalState {
    private final State state;
    private final double[] from;

    LocalState(int dimension) {
        state = new State(dimension);
        from = new double[dimension];
    }

    /** Where the trajectory begins. */
    void from(State start) {
        System.arraycopy(start.position, 0, from, 0, from.length);
    }

    /** The end of the trajectory, with what lies between in place of its position. */
    State to(State end) {
        state.set(end);
        for (int i = 0; i < from.length; i++) {
            state.position[i] = Math.sqrt(0.5) * (end.position[i] - from[i]);
        }
        return state;
    }
}
