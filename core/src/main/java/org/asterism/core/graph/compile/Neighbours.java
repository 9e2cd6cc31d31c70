package org.asterism.core.graph.compile;

/** Reads the neighbour of an element. Called by generated code. */
final class Neighbours {
    static final String NAME = Neighbours.class.getName().replace('.', '/');

    private Neighbours() {}

    /** The value before position i of the values that begin at {@code offset}; {@code fill} before the first. */
    static double previous(double[] values, int offset, int i, int size, double fill) {
        return i == 0 ? fill : values[offset + i - 1];
    }

    /** The value after position i of {@code size} values; {@code fill} after the last. */
    static double following(double[] values, int offset, int i, int size, double fill) {
        return i == size - 1 ? fill : values[offset + i + 1];
    }
}
