package org.asterism.samplers.nuts;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;

/** A chain of NUTS: transitions that tune it, then transitions that are draws. */
final class NutsChain implements Chain {
    private final RandomStream random;
    private final Hamiltonian hamiltonian;
    private final Trajectory trajectory;
    private final Warmup warmup;
    private final State state;

    private NutsChain(Hamiltonian hamiltonian, ChainRequest request, RandomStream random) {
        this.random = random;
        this.hamiltonian = hamiltonian;
        int maxDepth = Math.toIntExact(request.options().get(NutsSampler.MAX_TREE_DEPTH));
        this.trajectory = new Trajectory(hamiltonian, random, maxDepth);
        this.warmup = new Warmup(hamiltonian, request.tune(), request.options().get(NutsSampler.TARGET_ACCEPT));
        this.state = new State(hamiltonian.dimension());
    }

    static NutsChain start(Hamiltonian hamiltonian, ChainRequest request) {
        NutsChain chain = new NutsChain(hamiltonian, request, request.random());
        System.arraycopy(request.position(), 0, chain.state.position, 0, chain.state.position.length);
        hamiltonian.updateDensity(chain.state);
        chain.warmup.begin(chain.state, request.scale(), chain.random);
        return chain;
    }

    static NutsChain resume(Hamiltonian hamiltonian, ChainRequest request, ChainState saved) {
        ByteBuffer in = ByteBuffer.wrap(saved.bytes());
        try {
            byte[] stream = new byte[in.getInt()];
            in.get(stream);
            NutsChain chain = new NutsChain(hamiltonian, request, RandomStream.restore(stream));
            readAll(in, chain.state.position);
            readAll(in, hamiltonian.metric.variances);
            hamiltonian.metric.changed();
            chain.warmup.restore(in);
            hamiltonian.updateDensity(chain.state);
            return chain;
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException(
                    "the state is not one of NUTS in " + hamiltonian.dimension() + " dimensions", e);
        }
    }

    @Override
    public void advance(double[] position, double[] statistics) {
        double stepSize = warmup.stepSize();
        trajectory.transition(state, stepSize);
        if (!warmup.isOver()) {
            warmup.learn(state, trajectory.acceptanceRate());
        }
        System.arraycopy(state.position, 0, position, 0, position.length);
        statistics[0] = state.logDensity;
        statistics[1] = trajectory.acceptanceRate();
        statistics[2] = stepSize;
        statistics[3] = trajectory.depth();
        statistics[4] = trajectory.steps();
        statistics[5] = trajectory.ending() == Ending.DIVERGING ? 1 : 0;
        statistics[6] = state.energy;
        statistics[7] = trajectory.energyError();
        statistics[8] = trajectory.maxEnergyError();
        statistics[9] = trajectory.ending() == Ending.MAX_DEPTH ? 1 : 0;
    }

    @Override
    public ChainState state() {
        byte[] stream = random.state();
        int dimension = hamiltonian.dimension();
        // Position and variances, and two running means and sums of squares in the warm-up.
        ByteBuffer out = ByteBuffer.allocate(256 + stream.length + 6 * Double.BYTES * dimension);
        out.putInt(stream.length).put(stream);
        writeAll(out, state.position);
        writeAll(out, hamiltonian.metric.variances);
        warmup.save(out);
        return new ChainState(java.util.Arrays.copyOf(out.array(), out.position()));
    }

    private static void writeAll(ByteBuffer out, double[] values) {
        for (double value : values) {
            out.putDouble(value);
        }
    }

    private static void readAll(ByteBuffer in, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getDouble();
        }
    }
}
