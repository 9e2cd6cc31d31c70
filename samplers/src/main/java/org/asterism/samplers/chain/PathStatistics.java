package org.asterism.samplers.chain;

import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.jumps.Jumps;
import org.asterism.samplers.trajectory.Ending;
import org.asterism.samplers.trajectory.Path;

/** What a gradient sampler reports of each transition, under ArviZ's names. */
public enum PathStatistics {
    /** Of a path of given length. */
    STATIC,
    /** Of a path that doubles. */
    DOUBLING;

    private static final Statistic TREE_DEPTH = Statistic.integer("tree_depth", "how often the trajectory doubled");
    private static final Statistic REACHED =
            Statistic.flag("reached_max_treedepth", "whether the trajectory was cut at the greatest depth");

    /** The statistics, in the order in which {@link #report} gives them. */
    public List<Statistic> all() {
        Statistic[] common = {
            Statistic.real("lp", "log density in the unconstrained coordinates, Jacobian included"),
            Statistic.real("acceptance_rate", "mean acceptance probability along the trajectory"),
            Statistic.real("step_size", "step size of the integrator"),
            TREE_DEPTH,
            Statistic.integer("n_steps", "leapfrog steps of the trajectory"),
            Statistic.flag("diverging", "whether the trajectory diverged"),
            Statistic.real("energy", "Hamiltonian at the draw"),
            Statistic.real("energy_error", "Hamiltonian at the draw less that at the start"),
            Statistic.real("max_energy_error", "energy error of the largest size along the trajectory"),
            Jumps.STATISTIC,
            REACHED
        };
        return java.util.Arrays.stream(common)
                .filter(s -> this == DOUBLING || !(s.equals(TREE_DEPTH) || s.equals(REACHED)))
                .toList();
    }

    void report(State state, double stepSize, Path path, int jumped, double[] values) {
        int next = 0;
        values[next++] = state.logDensity;
        values[next++] = path.acceptanceRate();
        values[next++] = stepSize;
        if (this == DOUBLING) {
            values[next++] = path.depth();
        }
        values[next++] = path.steps();
        values[next++] = path.ending() == Ending.DIVERGING ? 1 : 0;
        values[next++] = state.energy;
        values[next++] = path.energyError();
        values[next++] = path.maxEnergyError();
        values[next++] = jumped;
        if (this == DOUBLING) {
            values[next] = path.ending() == Ending.MAX_DEPTH ? 1 : 0;
        }
    }
}
