package org.asterism.samplers.hamiltonian;

/**
 * States in use and states to use again. A trajectory keeps its states by reference, and a state that nobody holds any more
 * is used for the next step: nothing is copied, and nothing is allocated once the longest trajectory has been seen.
 */
public final class StatePool {
    private final int dimension;
    private State[] free = new State[16];
    private int size;

    /** No states yet. */
    public StatePool(int dimension) {
        this.dimension = dimension;
    }

    /** A state of any content, held once. */
    public State take() {
        State state = size == 0 ? new State(dimension) : free[--size];
        state.holders = 1;
        return state;
    }

    /** Makes a state that came from elsewhere one of those here, held once. */
    public void adopt(State state) {
        state.holders = 1;
    }

    /** Holds a state {@code times} more. */
    public void hold(State state, int times) {
        state.holders += times;
    }

    /** Holds a state once less; it is used again when nobody holds it. */
    public void release(State state) {
        state.holders--;
        if (state.holders == 0) {
            if (size == free.length) {
                free = java.util.Arrays.copyOf(free, 2 * size);
            }
            free[size++] = state;
        }
    }
}
