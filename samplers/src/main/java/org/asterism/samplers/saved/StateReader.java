package org.asterism.samplers.saved;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.ChainState;

/**
 * Reads what {@link StateWriter} wrote, in the same order. Every method throws {@link IllegalArgumentException} where the
 * state ends too early.
 */
public final class StateReader {
    private final DataInputStream in;

    /**
     * Opens a state.
     *
     * @throws IllegalArgumentException if it is of another sampler, or has another number of dimensions
     */
    public StateReader(ChainState state, String sampler, int dimension) {
        in = new DataInputStream(new ByteArrayInputStream(state.bytes()));
        String found = read(in::readUTF);
        int dimensions = integer();
        if (!found.equals(sampler) || dimensions != dimension) {
            throw new IllegalArgumentException("the state is of " + found + " in " + dimensions + " dimensions, not of "
                    + sampler + " in " + dimension);
        }
    }

    /** A whole number. */
    public int integer() {
        return read(in::readInt);
    }

    /** A count. */
    public long count() {
        return read(in::readLong);
    }

    /** A real number. */
    public double real() {
        return read(in::readDouble);
    }

    /**
     * Real numbers.
     *
     * @param values Overwritten
     */
    public void reals(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = real();
        }
    }

    /** A fresh array of real numbers. */
    public double[] reals(int count) {
        double[] values = new double[count];
        reals(values);
        return values;
    }

    /** A stream that goes on where the one written down stood. */
    public RandomStream stream() {
        int size = integer();
        return RandomStream.restore(read(() -> in.readNBytes(size)));
    }

    private static <T> T read(Source<T> source) {
        try {
            return source.read();
        } catch (IOException e) {
            throw new IllegalArgumentException("the state is no state of a sampler, or is cut short", e);
        }
    }

    @FunctionalInterface
    private interface Source<T> {
        T read() throws IOException;
    }
}
