package org.asterism.io.netcdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.asterism.io.hdf5.HdfNode;
import org.asterism.io.hdf5.HdfReader;
import org.asterism.io.hdf5.HdfType;

/** Neighbouring elements of a variable for all draws, each element's draws together. */
final class ElementBlock {
    static final ElementBlock EMPTY = new ElementBlock(0, new double[0][]);

    private static final int READ_BYTES = 1 << 20;

    private final int first;
    private final double[][] draws;

    private ElementBlock(int first, double[][] draws) {
        this.first = first;
        this.draws = draws;
    }

    /** Reads {@code count} elements from {@code first} of rows that are {@code width} elements wide. */
    static ElementBlock read(HdfReader file, HdfNode node, int width, int first, int count) throws IOException {
        int rows = Math.toIntExact(node.size() / width);
        double[][] draws = new double[count][rows];
        int bytes = node.type().bytes();
        int rowsAtOnce = count == width ? Math.max(1, Math.min(rows, READ_BYTES / (width * bytes))) : 1;
        ByteBuffer buffer = ByteBuffer.allocate(rowsAtOnce * count * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows; row += rowsAtOnce) {
            int now = Math.min(rowsAtOnce, rows - row);
            buffer.clear().limit(now * count * bytes);
            file.read(node.dataAddress() + ((long) row * width + first) * bytes, buffer);
            for (int r = row; r < row + now; r++) {
                for (int e = 0; e < count; e++) {
                    draws[e][r] = value(buffer, node.type());
                }
            }
        }
        return new ElementBlock(first, draws);
    }

    private static double value(ByteBuffer buffer, HdfType type) throws IOException {
        return switch (type) {
            case FLOAT64 -> buffer.getDouble();
            case INT64 -> (double) buffer.getLong();
            case INT32 -> buffer.getInt();
            case INT8 -> buffer.get();
            case TEXT -> throw new IOException("texts stand where numbers should");
        };
    }

    boolean holds(int element) {
        return element >= first && element < first + draws.length;
    }

    /** A fresh array [chain][draw]. */
    double[][] component(int element, int chains) {
        double[] all = draws[element - first];
        int perChain = all.length / chains;
        double[][] component = new double[chains][perChain];
        for (int i = 0; i < chains; i++) {
            System.arraycopy(all, i * perChain, component[i], 0, perChain);
        }
        return component;
    }

    double[] row() {
        double[] row = new double[draws.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = draws[i][0];
        }
        return row;
    }
}
