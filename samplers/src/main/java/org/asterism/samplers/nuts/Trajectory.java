package org.asterism.samplers.nuts;

import java.util.random.RandomGenerator;

/**
 * One transition: a trajectory that doubles, forwards or backwards in time at random, until it turns, and a state drawn
 * from it (multinomially within each half, biased towards the later half between them; Betancourt 2017, appendix A.3).
 * Owns all its states, and allocates nothing for a transition.
 */
final class Trajectory {
    /** An energy error above this is a divergence, as in Stan. */
    static final double MAX_ENERGY_ERROR = 1000;

    private final Hamiltonian hamiltonian;
    private final Leapfrog leapfrog;
    private final RandomGenerator random;
    private final int maxDepth;
    private final Subtree[] levels;
    private final Subtree[] halves;
    private final State forward;
    private final State backward;
    private final State sample;
    private final double[] rho;
    private final double[] forwardMomentum;
    private final double[] backwardMomentum;

    private State head;
    private double signedStep;
    private double startEnergy;
    private double sumAcceptance;
    private double logWeight;
    private double maxEnergyError;
    private int steps;
    private int depth;
    private Ending ending = Ending.MAX_DEPTH;

    /** A trajectory that doubles at most {@code maxDepth} times. */
    Trajectory(Hamiltonian hamiltonian, RandomGenerator random, int maxDepth) {
        this.hamiltonian = hamiltonian;
        this.leapfrog = new Leapfrog(hamiltonian);
        this.random = random;
        this.maxDepth = maxDepth;
        int dimension = hamiltonian.dimension();
        levels = new Subtree[maxDepth + 1];
        halves = new Subtree[maxDepth + 1];
        for (int i = 0; i <= maxDepth; i++) {
            levels[i] = new Subtree(dimension);
            halves[i] = new Subtree(dimension);
        }
        forward = new State(dimension);
        backward = new State(dimension);
        sample = new State(dimension);
        rho = new double[dimension];
        forwardMomentum = new double[dimension];
        backwardMomentum = new double[dimension];
        head = forward;
    }

    /**
     * Makes a transition.
     *
     * @param state where the chain is, with its density and gradient; becomes the state drawn
     * @param stepSize of the integrator
     */
    void transition(State state, double stepSize) {
        hamiltonian.metric.sampleMomentum(random, state.momentum);
        hamiltonian.updateEnergy(state);
        begin(state);
        ending = Ending.MAX_DEPTH;
        while (depth < maxDepth) {
            boolean forwards = random.nextBoolean();
            head = forwards ? forward : backward;
            signedStep = forwards ? stepSize : -stepSize;
            Subtree grown = levels[depth];
            if (!grow(depth, grown)) {
                depth++;
                break;
            }
            depth++;
            // Biased towards the new half: with probability min(1, w_new / w_old).
            if (Math.log(random.nextDouble()) < grown.logWeight - logWeight) {
                sample.set(grown.proposal);
            }
            logWeight = Subtree.logAdd(logWeight, grown.logWeight);
            if (joinTurns(grown, forwards)) {
                ending = Ending.TURNING;
                break;
            }
        }
        state.set(sample);
    }

    private void begin(State state) {
        forward.set(state);
        backward.set(state);
        sample.set(state);
        int size = rho.length;
        System.arraycopy(state.momentum, 0, rho, 0, size);
        System.arraycopy(state.momentum, 0, forwardMomentum, 0, size);
        System.arraycopy(state.momentum, 0, backwardMomentum, 0, size);
        startEnergy = state.energy;
        sumAcceptance = 0;
        logWeight = 0;
        maxEnergyError = 0;
        steps = 0;
        depth = 0;
    }

    /** Joins the new half to the trajectory, and tests the whole and the two overlaps across the joint. */
    private boolean joinTurns(Subtree grown, boolean forwards) {
        double[] oldFar = forwards ? backwardMomentum : forwardMomentum;
        double[] oldNear = forwards ? forwardMomentum : backwardMomentum;
        DiagonalMetric metric = hamiltonian.metric;
        boolean turning = UTurn.isTurning(metric, oldFar, grown.farMomentum, rho, grown.rho)
                || UTurn.isTurning(metric, oldFar, grown.nearMomentum, rho, grown.nearMomentum)
                || UTurn.isTurning(metric, oldNear, grown.farMomentum, grown.rho, oldNear);
        for (int i = 0; i < rho.length; i++) {
            rho[i] += grown.rho[i];
        }
        System.arraycopy(grown.farMomentum, 0, oldNear, 0, rho.length);
        return turning;
    }

    /**
     * Grows a subtree of 2^level states from the head.
     *
     * @return whether the trajectory may go on; if not, the ending is set and the subtree must not be sampled from
     */
    private boolean grow(int level, Subtree tree) {
        if (level == 0) {
            return step(tree);
        }
        Subtree near = halves[level - 1];
        if (!grow(level - 1, near)) {
            return false;
        }
        // The near half has a place of its own, which growing the far half leaves alone.
        Subtree far = levels[level - 1];
        return grow(level - 1, far) && merge(near, far, tree);
    }

    private boolean step(Subtree leaf) {
        leapfrog.step(head, signedStep, head);
        steps++;
        double error = head.energy - startEnergy;
        if (!(error <= MAX_ENERGY_ERROR)) {
            ending = Ending.DIVERGING;
            maxEnergyError = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            return false;
        }
        maxEnergyError = Math.abs(error) > Math.abs(maxEnergyError) ? error : maxEnergyError;
        sumAcceptance += error > 0 ? Math.exp(-error) : 1;
        leaf.setLeaf(head, startEnergy);
        return true;
    }

    private boolean merge(Subtree near, Subtree far, Subtree into) {
        DiagonalMetric metric = hamiltonian.metric;
        boolean turning = UTurn.isTurning(metric, near.nearMomentum, far.farMomentum, near.rho, far.rho)
                || UTurn.isTurning(metric, near.nearMomentum, far.nearMomentum, near.rho, far.nearMomentum)
                || UTurn.isTurning(metric, near.farMomentum, far.farMomentum, far.rho, near.farMomentum);
        if (turning) {
            ending = Ending.TURNING;
            return false;
        }
        double joint = Subtree.logAdd(near.logWeight, far.logWeight);
        boolean takeFar = Math.log(random.nextDouble()) < far.logWeight - joint;
        into.proposal.set(takeFar ? far.proposal : near.proposal);
        into.logWeight = joint;
        for (int i = 0; i < rho.length; i++) {
            into.rho[i] = near.rho[i] + far.rho[i];
        }
        System.arraycopy(near.nearMomentum, 0, into.nearMomentum, 0, rho.length);
        System.arraycopy(far.farMomentum, 0, into.farMomentum, 0, rho.length);
        return true;
    }

    /** The mean of min(1, exp(H₀ − H)) over the states visited. */
    double acceptanceRate() {
        return steps == 0 ? 0 : sumAcceptance / steps;
    }

    /** The energy of the state drawn, less that of the start. */
    double energyError() {
        return sample.energy - startEnergy;
    }

    /** The energy error of the largest size, with its sign. */
    double maxEnergyError() {
        return maxEnergyError;
    }

    int steps() {
        return steps;
    }

    int depth() {
        return depth;
    }

    Ending ending() {
        return ending;
    }
}
