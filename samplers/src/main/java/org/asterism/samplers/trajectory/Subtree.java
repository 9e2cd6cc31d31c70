package org.asterism.samplers.trajectory;

import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.hamiltonian.StatePool;

/**
 * A balanced binary tree of consecutive states: what the criterion and the sampling need to know of it. One per level,
 * reused by every trajectory. It holds three of its states in the pool.
 */
final class Subtree {
    private final State none = new State(0);
    private final double[] sum;

    /** The end nearest to, and farthest from, where the trajectory began. */
    State near = none;

    State far = none;
    /** One of its states, drawn with probability proportional to exp(−H). */
    State proposal = none;
    /** The sum of the momenta of its states. */
    double[] rho;
    /** ln Σ exp(H₀ − H) over its states. */
    double logWeight;

    Subtree(int dimension) {
        sum = new double[dimension];
        rho = sum;
    }

    /** Becomes the tree of one state, which it comes to hold. */
    void becomeLeaf(State state, double startEnergy, StatePool pool) {
        pool.hold(state, 3);
        near = state;
        far = state;
        proposal = state;
        rho = state.momentum;
        logWeight = startEnergy - state.energy;
    }

    /** Where the sum of a tree of several states is kept. */
    double[] ownRho() {
        return sum;
    }

    /** Lets go of its states. */
    void release(StatePool pool) {
        pool.release(near);
        pool.release(far);
        pool.release(proposal);
    }

    static double logAdd(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(-Math.abs(a - b)));
    }
}
