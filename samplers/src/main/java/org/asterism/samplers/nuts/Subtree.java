package org.asterism.samplers.nuts;

/**
 * A balanced binary tree of consecutive states: what the criterion and the sampling need to know of it. One per level,
 * reused by every trajectory.
 */
final class Subtree {
    /** The momentum at the end nearest to, and farthest from, where the trajectory began. */
    final double[] nearMomentum;

    final double[] farMomentum;
    /** The sum of the momenta of its states. */
    final double[] rho;
    /** One of its states, drawn with probability proportional to exp(−H). */
    final State proposal;
    /** ln Σ exp(H₀ − H) over its states. */
    double logWeight;

    Subtree(int dimension) {
        nearMomentum = new double[dimension];
        farMomentum = new double[dimension];
        rho = new double[dimension];
        proposal = new State(dimension);
    }

    /** Becomes the tree of one state. */
    void setLeaf(State state, double startEnergy) {
        int size = rho.length;
        System.arraycopy(state.momentum, 0, nearMomentum, 0, size);
        System.arraycopy(state.momentum, 0, farMomentum, 0, size);
        System.arraycopy(state.momentum, 0, rho, 0, size);
        proposal.set(state);
        logWeight = startEnergy - state.energy;
    }

    static double logAdd(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(-Math.abs(a - b)));
    }
}
