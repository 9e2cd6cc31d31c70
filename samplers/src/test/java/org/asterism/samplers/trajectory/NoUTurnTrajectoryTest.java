package org.asterism.samplers.trajectory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.random.RandomStream;
import org.asterism.samplers.hamiltonian.DiagonalMetric;
import org.asterism.samplers.hamiltonian.Hamiltonian;
import org.asterism.samplers.hamiltonian.Leapfrog;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.testkit.sampler.NormalDensity;
import org.junit.jupiter.api.Test;

/** The trajectory that keeps states by reference moves as one that keeps every state in a list. */
class NoUTurnTrajectoryTest {
    private static final int DIMENSION = 7;

    private final Hamiltonian hamiltonian = new Hamiltonian(
            new NormalDensity(new double[DIMENSION], new double[] {1, 0.2, 3, 1, 0.5, 2, 1}),
            DiagonalMetric.of(new double[] {1, 0.1, 4, 1, 1, 1, 0.5}));

    @Test
    void movesAsItsPlainTwin() {
        RandomStream random = RandomStream.of(4, RandomStream.Purpose.SAMPLING, 0);
        RandomStream ofTwin = RandomStream.of(4, RandomStream.Purpose.SAMPLING, 0);
        NoUTurnTrajectory trajectory = new NoUTurnTrajectory(hamiltonian, random, 6);
        PlainTwin twin = new PlainTwin(hamiltonian, ofTwin, 6);
        State state = new State(DIMENSION);
        State twins = new State(DIMENSION);
        state.position[0] = 1;
        twins.position[0] = 1;
        hamiltonian.updateDensity(state);
        hamiltonian.updateDensity(twins);
        for (int i = 0; i < 500; i++) {
            // From steps so small that the greatest depth is reached to steps that diverge.
            double stepSize = Math.pow(10, -1.5 + 2 * (i % 50) / 49.0);
            state = trajectory.transition(state, stepSize);
            twins = twin.transition(twins, stepSize);
            // The criterion's sums are in another order, which rounding alone can tell.
            assertArrayEquals(twins.position, state.position, 1e-12, "transition " + i);
            assertEquals(twin.steps, trajectory.path().steps());
            assertEquals(twin.depth, trajectory.path().depth());
            assertEquals(twin.ending, trajectory.path().ending());
        }
    }

    /** Multinomial NUTS with lists of states, as the papers write it. */
    private static final class PlainTwin {
        private final Hamiltonian hamiltonian;
        private final RandomGenerator random;
        private final int maxDepth;
        private int steps;
        private int depth;
        private Ending ending = Ending.MAX_DEPTH;
        private double startEnergy;

        PlainTwin(Hamiltonian hamiltonian, RandomGenerator random, int maxDepth) {
            this.hamiltonian = hamiltonian;
            this.random = random;
            this.maxDepth = maxDepth;
        }

        /** States in the order in which they were visited, and one drawn from them. */
        private record Tree(List<State> states, State proposal, double logWeight) {}

        State transition(State from, double stepSize) {
            hamiltonian.refreshMomentum(random, from);
            startEnergy = from.energy;
            steps = 0;
            depth = 0;
            ending = Ending.MAX_DEPTH;
            List<State> all = new ArrayList<>(List.of(from));
            State sample = from;
            double logWeight = 0;
            while (depth < maxDepth) {
                boolean forwards = random.nextBoolean();
                State end = forwards ? all.get(all.size() - 1) : all.get(0);
                Tree tree = grow(depth, end, forwards ? stepSize : -stepSize);
                depth++;
                if (tree.states.size() < 1 << (depth - 1) || turnsInside(tree)) {
                    break;
                }
                if (Math.log(random.nextDouble()) < tree.logWeight - logWeight) {
                    sample = tree.proposal;
                }
                logWeight = Subtree.logAdd(logWeight, tree.logWeight);
                List<State> old = new ArrayList<>(all);
                for (State state : tree.states) {
                    all.add(forwards ? all.size() : 0, state);
                }
                List<State> newInOrder = forwards ? all.subList(old.size(), all.size()) : all.subList(0, old.size());
                if (forwards ? turns(old, newInOrder) : turns(newInOrder, old)) {
                    ending = Ending.TURNING;
                    break;
                }
            }
            return sample;
        }

        /** A broken tree has fewer states than it should. */
        private Tree grow(int level, State end, double step) {
            if (level == 0) {
                State next = new State(end.position.length);
                new Leapfrog(hamiltonian).step(end, step, next);
                steps++;
                if (!(next.energy - startEnergy <= 1000)) {
                    ending = Ending.DIVERGING;
                    return new Tree(List.of(), next, 0);
                }
                return new Tree(List.of(next), next, startEnergy - next.energy);
            }
            int half = 1 << (level - 1);
            Tree near = grow(level - 1, end, step);
            if (near.states.size() < half || turnsInside(near)) {
                return new Tree(List.of(), near.proposal, 0);
            }
            Tree far = grow(level - 1, near.states.get(half - 1), step);
            if (far.states.size() < half || turnsInside(far)) {
                return new Tree(List.of(), far.proposal, 0);
            }
            if (turns(near.states, far.states)) {
                ending = Ending.TURNING;
                return new Tree(List.of(), near.proposal, 0);
            }
            double joint = Subtree.logAdd(near.logWeight, far.logWeight);
            boolean takeFar = Math.log(random.nextDouble()) < far.logWeight - joint;
            List<State> states = new ArrayList<>(near.states);
            states.addAll(far.states);
            return new Tree(states, takeFar ? far.proposal : near.proposal, joint);
        }

        /** Trees are tested when they are joined, so a whole one does not turn. */
        private static boolean turnsInside(Tree tree) {
            return tree.states.isEmpty();
        }

        private static boolean turns(List<State> first, List<State> second) {
            List<State> both = new ArrayList<>(first);
            both.addAll(second);
            List<State> early = new ArrayList<>(first);
            early.add(second.get(0));
            List<State> late = new ArrayList<>(List.of(first.get(first.size() - 1)));
            late.addAll(second);
            return turns(both) || turns(early) || turns(late);
        }

        private static boolean turns(List<State> states) {
            double[] sum = new double[DIMENSION];
            for (State state : states) {
                for (int i = 0; i < DIMENSION; i++) {
                    sum[i] += state.momentum[i];
                }
            }
            double start = 0;
            double end = 0;
            for (int i = 0; i < DIMENSION; i++) {
                start += states.get(0).momentum[i] * sum[i];
                end += states.get(states.size() - 1).momentum[i] * sum[i];
            }
            return !(start > 0 && end > 0);
        }
    }
}
