package org.asterism.samplers.trajectory;

import java.util.random.RandomGenerator;
import org.asterism.samplers.hamiltonian.Hamiltonian;
import org.asterism.samplers.hamiltonian.Leapfrog;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.hamiltonian.StatePool;

/**
 * A trajectory that doubles, forwards or backwards in time at random, until it turns, and a state drawn from it
 * (multinomially within each half, biased towards the later half between them; Betancourt 2017, appendix A.3).
 */
public final class NoUTurnTrajectory implements Trajectory {
    private final Hamiltonian hamiltonian;
    private final Leapfrog leapfrog;
    private final RandomGenerator random;
    private final int maxDepth;
    private final StatePool pool;
    private final Subtree[] levels;
    private final Subtree[] halves;
    private final UTurn.Half first = new UTurn.Half();
    private final UTurn.Half second = new UTurn.Half();
    private final double[] rho;
    private final Path path = new Path();

    private State forward = new State(0);
    private State backward = new State(0);
    private State sample = new State(0);
    private boolean forwards;
    private double signedStep;
    private double logWeight;

    /** A trajectory that doubles at most {@code maxDepth} times. */
    public NoUTurnTrajectory(Hamiltonian hamiltonian, RandomGenerator random, int maxDepth) {
        this.hamiltonian = hamiltonian;
        this.leapfrog = new Leapfrog(hamiltonian);
        this.random = random;
        this.maxDepth = maxDepth;
        int dimension = hamiltonian.dimension();
        pool = new StatePool(dimension);
        levels = new Subtree[maxDepth + 1];
        halves = new Subtree[maxDepth + 1];
        for (int i = 0; i <= maxDepth; i++) {
            levels[i] = new Subtree(dimension);
            halves[i] = new Subtree(dimension);
        }
        rho = new double[dimension];
    }

    @Override
    public State transition(State from, double stepSize) {
        hamiltonian.refreshMomentum(random, from);
        begin(from);
        path.ending = Ending.MAX_DEPTH;
        while (path.depth < maxDepth) {
            forwards = random.nextBoolean();
            signedStep = forwards ? stepSize : -stepSize;
            if (!doubles()) {
                break;
            }
        }
        pool.release(forward);
        pool.release(backward);
        path.energyError = sample.energy - path.startEnergy;
        return sample;
    }

    private void begin(State from) {
        pool.adopt(from);
        pool.hold(from, 2);
        forward = from;
        backward = from;
        sample = from;
        System.arraycopy(from.momentum, 0, rho, 0, rho.length);
        path.begin(from.energy);
        logWeight = 0;
    }

    /** Doubles the trajectory, and draws from the longer one; returns whether it may double again. */
    private boolean doubles() {
        State oldNear = head();
        pool.hold(oldNear, 1);
        Subtree grown = levels[path.depth];
        boolean whole = grow(path.depth, grown);
        path.depth++;
        if (!whole) {
            pool.release(oldNear);
            return false;
        }
        // Biased towards the new half: with probability min(1, w_new / w_old).
        if (Math.log(random.nextDouble()) < grown.logWeight - logWeight) {
            pool.hold(grown.proposal, 1);
            pool.release(sample);
            sample = grown.proposal;
        }
        logWeight = Subtree.logAdd(logWeight, grown.logWeight);
        State oldFar = forwards ? backward : forward;
        boolean turning = path.depth == 1
                ? turnsAtOnce(oldFar, grown)
                : UTurn.ofHalves(
                        first.set(oldFar.momentum, oldNear.momentum, rho),
                        second.set(grown.near.momentum, grown.far.momentum, grown.rho),
                        rho);
        pool.release(oldNear);
        grown.release(pool);
        if (turning) {
            path.ending = Ending.TURNING;
        }
        return !turning;
    }

    private boolean turnsAtOnce(State start, Subtree leaf) {
        for (int i = 0; i < rho.length; i++) {
            rho[i] += leaf.rho[i];
        }
        return UTurn.ofPair(start.momentum, leaf.far.momentum);
    }

    /**
     * Grows a subtree of 2^level states from the end that moves.
     *
     * @return whether the trajectory may go on; if not, the ending is set, and the subtree holds nothing
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
        if (!grow(level - 1, far)) {
            near.release(pool);
            return false;
        }
        return merge(level, near, far, tree);
    }

    private boolean step(Subtree leaf) {
        State next = pool.take();
        leapfrog.step(head(), signedStep, next);
        pool.release(head());
        if (forwards) {
            forward = next;
        } else {
            backward = next;
        }
        if (!path.step(next.energy)) {
            return false;
        }
        leaf.becomeLeaf(next, path.startEnergy, pool);
        return true;
    }

    private State head() {
        return forwards ? forward : backward;
    }

    private boolean merge(int level, Subtree near, Subtree far, Subtree into) {
        double[] sum = into.ownRho();
        boolean turning = level == 1 ? ofLeaves(near, far, sum) : ofTrees(near, far, sum);
        if (turning) {
            path.ending = Ending.TURNING;
            near.release(pool);
            far.release(pool);
            return false;
        }
        double joint = Subtree.logAdd(near.logWeight, far.logWeight);
        boolean takeFar = Math.log(random.nextDouble()) < far.logWeight - joint;
        pool.release(near.far);
        pool.release(far.near);
        pool.release(takeFar ? near.proposal : far.proposal);
        into.near = near.near;
        into.far = far.far;
        into.proposal = takeFar ? far.proposal : near.proposal;
        into.rho = sum;
        into.logWeight = joint;
        return true;
    }

    private static boolean ofLeaves(Subtree near, Subtree far, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = near.rho[i] + far.rho[i];
        }
        return UTurn.ofPair(near.near.momentum, far.far.momentum);
    }

    private boolean ofTrees(Subtree near, Subtree far, double[] sum) {
        return UTurn.ofHalves(
                first.set(near.near.momentum, near.far.momentum, near.rho),
                second.set(far.near.momentum, far.far.momentum, far.rho),
                sum);
    }

    @Override
    public Path path() {
        return path;
    }
}
