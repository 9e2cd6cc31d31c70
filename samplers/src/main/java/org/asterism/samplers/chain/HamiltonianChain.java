package org.asterism.samplers.chain;

import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.SelfTuned;
import org.asterism.samplers.adaptation.Warmup;
import org.asterism.samplers.hamiltonian.Hamiltonian;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.jumps.Jumps;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;
import org.asterism.samplers.trajectory.Trajectory;

/** A chain of trajectories: transitions that tune it, then transitions that are draws. */
public final class HamiltonianChain implements SelfTuned {
    private final String sampler;
    private final RandomStream random;
    private final Trajectory trajectory;
    private final Warmup warmup;
    private final double jitter;
    private final PathStatistics statistics;
    private final Hamiltonian hamiltonian;
    private final Jumps jumps;
    private final LocalState local;
    private State state;

    private HamiltonianChain(Recipe recipe, ChainRequest request, Hamiltonian hamiltonian, RandomStream random) {
        this.sampler = recipe.sampler();
        this.random = random;
        this.trajectory = recipe.trajectories().on(hamiltonian, random);
        this.warmup = HamiltonianOptions.warmup(hamiltonian, request);
        this.jitter = request.options().get(HamiltonianOptions.STEP_JITTER);
        this.statistics = recipe.statistics();
        this.hamiltonian = hamiltonian;
        this.jumps = Jumps.of(request.density(), request.options());
        this.local = new LocalState(hamiltonian.dimension());
        this.state = new State(hamiltonian.dimension());
    }

    /**
     * What tells one gradient sampler from another.
     *
     * @param sampler its id
     * @param trajectories how it moves
     * @param statistics what it reports
     */
    public record Recipe(String sampler, Trajectories trajectories, PathStatistics statistics) {}

    /** Makes the trajectories of one chain. */
    @FunctionalInterface
    public interface Trajectories {
        /** Trajectories on a Hamiltonian, with the chain's stream. */
        Trajectory on(Hamiltonian hamiltonian, RandomStream random);
    }

    /**
     * A new chain.
     *
     * @throws org.asterism.core.error.UsageException if the density has no gradient
     */
    public static HamiltonianChain start(Recipe recipe, ChainRequest request) {
        Hamiltonian hamiltonian = HamiltonianOptions.hamiltonian(recipe.sampler(), request);
        HamiltonianChain chain = new HamiltonianChain(recipe, request, hamiltonian, request.random());
        HamiltonianOptions.place(chain.state, hamiltonian, chain.jumps.begun(request));
        chain.warmup.begin(chain.state, request.scale(), chain.random);
        return chain;
    }

    /** A chain that goes on from where another was saved. */
    public static HamiltonianChain resume(Recipe recipe, ChainRequest request, ChainState saved) {
        Hamiltonian hamiltonian = HamiltonianOptions.hamiltonian(recipe.sampler(), request);
        StateReader in = new StateReader(saved, recipe.sampler(), hamiltonian.dimension());
        HamiltonianChain chain = new HamiltonianChain(recipe, request, hamiltonian, in.stream());
        in.reals(chain.state.position);
        hamiltonian.updateDensity(chain.state);
        chain.warmup.restore(in, chain.state);
        return chain;
    }

    @Override
    public void advance(double[] position, double[] values) {
        double stepSize = warmup.stepSize();
        double used = jitter > 0 ? stepSize * (1 + jitter * (2 * random.nextDouble() - 1)) : stepSize;
        jump();
        state = trajectory.transition(state, used);
        if (!warmup.isOver()) {
            warmup.learn(state, jumps.areTaken() ? local.to(state) : state, trajectory.path());
        }
        System.arraycopy(state.position, 0, position, 0, position.length);
        statistics.report(state, used, trajectory.path(), jumps.moved(), values);
    }

    /** Before the trajectory, so that what is reported of it is of the draw. */
    private void jump() {
        if (jumps.areTaken()) {
            jumps.jump(state.position, random);
            hamiltonian.updateDensity(state);
            local.from(state);
        }
    }

    @Override
    public boolean isTuned() {
        return warmup.isOver();
    }

    @Override
    public ChainState state() {
        StateWriter out = new StateWriter(sampler, state.position.length);
        out.put(random).put(state.position);
        warmup.save(out);
        return out.state();
    }
}
