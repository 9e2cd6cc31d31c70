package org.asterism.io.hdf5;

/** The element types that are written and read, all little-endian. */
public enum HdfType {
    /** IEEE 754 double. */
    FLOAT64(8),
    /** Signed, 64 bits. */
    INT64(8),
    /** Signed, 32 bits. */
    INT32(4),
    /** Signed, 8 bits. */
    INT8(1),
    /** UTF-8 text of any length, kept in the global heap. */
    TEXT(16);

    private final int bytes;

    HdfType(int bytes) {
        this.bytes = bytes;
    }

    /** The size of an element in a dataset. */
    public int bytes() {
        return bytes;
    }
}
