package org.asterism.samplers.saved;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.ChainState;

/** Writes down a chain, as {@link StateReader} reads it, after the name of its sampler and the number of dimensions. */
public final class StateWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Begins with what tells whose state it is. */
    public StateWriter(String sampler, int dimension) {
        write(() -> {
            out.writeUTF(sampler);
            out.writeInt(dimension);
        });
    }

    /** A whole number. */
    public StateWriter put(int value) {
        write(() -> out.writeInt(value));
        return this;
    }

    /** A count. */
    public StateWriter put(long value) {
        write(() -> out.writeLong(value));
        return this;
    }

    /** A real number, exactly. */
    public StateWriter put(double value) {
        write(() -> out.writeDouble(value));
        return this;
    }

    /** Real numbers, whose count the reader knows. */
    public StateWriter put(double[] values) {
        write(() -> {
            for (double value : values) {
                out.writeDouble(value);
            }
        });
        return this;
    }

    /** Where a stream of random numbers stands. */
    public StateWriter put(RandomStream random) {
        byte[] state = random.state();
        write(() -> {
            out.writeInt(state.length);
            out.write(state);
        });
        return this;
    }

    /** All that was put. */
    public ChainState state() {
        return new ChainState(bytes.toByteArray());
    }

    private static void write(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot be written", e);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
