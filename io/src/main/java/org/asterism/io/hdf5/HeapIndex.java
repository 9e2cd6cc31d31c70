package org.asterism.io.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds objects in a collection of the global heap. */
final class HeapIndex {
    private static final int HEADER = 16;

    private HeapIndex() {}

    static byte[] object(byte[] collection, int wanted) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(collection).order(ByteOrder.LITTLE_ENDIAN);
        int at = HEADER;
        while (at + HEADER <= collection.length) {
            int index = buffer.getShort(at) & 0xffff;
            long size = buffer.getLong(at + 8);
            if (index == 0 || size < 0 || size > collection.length - at - HEADER) {
                break;
            }
            if (index == wanted) {
                return Arrays.copyOfRange(collection, at + HEADER, at + HEADER + (int) size);
            }
            at += HEADER + (int) ((size + 7) / 8 * 8);
        }
        throw new IOException("it is damaged (a text is missing)");
    }
}
