package org.example.transits;

import java.nio.ByteBuffer;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;

/**
 * All that a random walk needs to go on.
 *
 * @param done transitions made
 * @param lnStep ln of the step in units of the scale
 * @param random the chain's stream
 * @param position where it is; owned by the chain
 */
record WalkState(int done, double lnStep, RandomStream random, double[] position) {
    private static final int HEAD = Integer.BYTES + Double.BYTES + Integer.BYTES;

    static WalkState first(ChainRequest request) {
        return new WalkState(0, 0, request.random(), request.position().clone());
    }

    /**
     * Reads a state.
     *
     * @throws IllegalArgumentException if it is not of a walk in so many dimensions
     */
    static WalkState of(ChainState state, int dimension) {
        ByteBuffer bytes = ByteBuffer.wrap(state.bytes());
        if (bytes.remaining() < HEAD) {
            throw foreign(state, dimension);
        }
        int done = bytes.getInt();
        double lnStep = bytes.getDouble();
        int length = bytes.getInt();
        if (length < 0 || bytes.remaining() != (long) length + (long) Double.BYTES * dimension) {
            throw foreign(state, dimension);
        }
        byte[] random = new byte[length];
        bytes.get(random);
        double[] position = new double[dimension];
        bytes.asDoubleBuffer().get(position);
        return new WalkState(done, lnStep, RandomStream.restore(random), position);
    }

    private static IllegalArgumentException foreign(ChainState state, int dimension) {
        return new IllegalArgumentException(
                "a state of " + state.bytes().length + " bytes is not of a walk in " + dimension + " dimensions");
    }

    /** A copy that no later transition changes. */
    ChainState saved() {
        byte[] stream = random.state();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + stream.length + Double.BYTES * position.length);
        bytes.putInt(done).putDouble(lnStep).putInt(stream.length).put(stream);
        bytes.asDoubleBuffer().put(position);
        return new ChainState(bytes.array());
    }
}
