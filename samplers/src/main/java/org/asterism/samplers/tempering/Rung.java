package org.asterism.samplers.tempering;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.samplers.adaptation.MetricChoice;
import org.asterism.samplers.adaptation.Warmup;
import org.asterism.samplers.hamiltonian.DiagonalMetric;
import org.asterism.samplers.hamiltonian.Hamiltonian;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;
import org.asterism.samplers.trajectory.NoUTurnTrajectory;
import org.asterism.samplers.trajectory.Path;

/** One power of the density, with what is tuned for it and the copy that is there now. */
final class Rung {
    private final TemperedDensity density;
    private final Hamiltonian hamiltonian;
    private final NoUTurnTrajectory trajectory;
    private final Warmup warmup;
    private State state;
    private int replica;

    Rung(TemperedDensity density, int replica, RandomGenerator random, ChainRequest request) {
        int dimension = density.dimension();
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        this.density = density;
        this.hamiltonian = new Hamiltonian(density, DiagonalMetric.of(ones));
        int maxDepth = Math.toIntExact(request.options().get(TemperingSampler.MAX_TREE_DEPTH));
        this.trajectory = new NoUTurnTrajectory(hamiltonian, random, maxDepth);
        this.warmup = new Warmup(
                hamiltonian,
                MetricChoice.suited(dimension).adaptation(dimension),
                new Warmup.Settings(request.tune(), request.options().get(TemperingSampler.TARGET_ACCEPT), false));
        this.state = new State(dimension);
        this.replica = replica;
    }

    void begin(double[] start, double[] scale, RandomGenerator random) {
        System.arraycopy(start, 0, state.position, 0, start.length);
        hamiltonian.updateDensity(state);
        warmup.begin(state, scale, random);
    }

    void move() {
        state = trajectory.transition(state, warmup.stepSize());
        if (!warmup.isOver()) {
            warmup.learn(state, trajectory.path());
        }
    }

    double power() {
        return density.power;
    }

    /** Takes another power. */
    void setPower(double power) {
        density.power = power;
        hamiltonian.updateDensity(state);
    }

    /** ln π − ln q where the copy is. */
    double contrast() {
        return density.contrast(state.logDensity, state.position);
    }

    /** The copies of two rungs change places. */
    static void exchange(Rung a, Rung b) {
        State state = a.state;
        a.state = b.state;
        b.state = state;
        int replica = a.replica;
        a.replica = b.replica;
        b.replica = replica;
        a.hamiltonian.updateDensity(a.state);
        b.hamiltonian.updateDensity(b.state);
    }

    State state() {
        return state;
    }

    int replica() {
        return replica;
    }

    double stepSize() {
        return warmup.stepSize();
    }

    Path path() {
        return trajectory.path();
    }

    void save(StateWriter out) {
        out.put(density.power).put(replica).put(state.position);
        warmup.save(out);
    }

    void restore(StateReader in) {
        density.power = in.real();
        replica = in.integer();
        in.reals(state.position);
        hamiltonian.updateDensity(state);
        warmup.restore(in, state);
    }
}
