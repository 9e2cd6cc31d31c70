package org.asterism.io.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing sequence of little-endian bytes. */
final class Bytes {
    private byte[] array = new byte[256];
    private int size;

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(array, size);
    }

    Bytes u8(int value) {
        room(1);
        array[size++] = (byte) value;
        return this;
    }

    Bytes u16(int value) {
        return u8(value).u8(value >>> 8);
    }

    Bytes u32(int value) {
        return u16(value).u16(value >>> 16);
    }

    Bytes u64(long value) {
        return u32((int) value).u32((int) (value >>> 32));
    }

    Bytes text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, array, size, bytes.length);
        size += bytes.length;
        return this;
    }

    Bytes bytes(Bytes other) {
        return bytes(other.toArray());
    }

    /** Zeros up to a multiple of {@code boundary}. */
    Bytes align(int boundary) {
        while (size % boundary != 0) {
            u8(0);
        }
        return this;
    }

    Bytes checksum() {
        return u32(Lookup3.of(array, 0, size));
    }

    private void room(int count) {
        if (size + count > array.length) {
            array = Arrays.copyOf(array, Math.max(2 * array.length, size + count));
        }
    }
}
