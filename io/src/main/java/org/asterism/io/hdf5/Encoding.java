package org.asterism.io.hdf5;

/** The encodings of dataspaces and datatypes (specification, IV.A.2.b and d). */
final class Encoding {
    static final int FIXED_POINT = 0;
    static final int FLOATING_POINT = 1;
    static final int STRING = 3;
    static final int COMPOUND = 6;
    static final int REFERENCE = 7;
    static final int VARIABLE_LENGTH = 9;
    private static final int SIGNED = 8;
    private static final int UTF8 = 1;

    private Encoding() {}

    static Bytes scalar() {
        return new Bytes().u8(2).u8(0).u8(0).u8(0);
    }

    static Bytes dataspace(long... shape) {
        if (shape.length == 0) {
            return scalar();
        }
        Bytes space = new Bytes().u8(2).u8(shape.length).u8(0).u8(1);
        for (long extent : shape) {
            space.u64(extent);
        }
        return space;
    }

    static Bytes datatype(HdfType type) {
        return switch (type) {
            case FLOAT64 ->
                // Implied leading one, sign in bit 63, exponent of 11 bits from 52, bias 1023.
                header(FLOATING_POINT, 0x20, 63, 8)
                        .u16(0)
                        .u16(64)
                        .u8(52)
                        .u8(11)
                        .u8(0)
                        .u8(52)
                        .u32(1023);
            case INT64, INT32, INT8 -> integer(type.bytes());
            case TEXT -> header(VARIABLE_LENGTH, 1, UTF8, 16).bytes(header(STRING, UTF8 << 4, 0, 1));
        };
    }

    static Bytes integer(int size) {
        return header(FIXED_POINT, SIGNED, 0, size).u16(0).u16(8 * size);
    }

    /** Null-padded UTF-8. */
    static Bytes fixedText(int size) {
        return header(STRING, 1 | UTF8 << 4, 0, size);
    }

    /** Null-terminated ASCII, as the dimension scale interface wants its own attributes. */
    static Bytes asciiText(int size) {
        return header(STRING, 0, 0, size);
    }

    static Bytes reference() {
        return header(REFERENCE, 0, 0, 8);
    }

    static Bytes references() {
        return header(VARIABLE_LENGTH, 0, 0, 16).bytes(reference());
    }

    /** What a scale says of each use: the dataset, and along which of its dimensions. */
    static Bytes scaleUse() {
        Bytes compound = new Bytes().u8(0x30 | COMPOUND).u8(2).u8(0).u8(0).u32(16);
        compound.text("dataset").u8(0).u8(0).bytes(reference());
        return compound.text("dimension").u8(0).u8(8).bytes(integer(4));
    }

    private static Bytes header(int type, int bits0, int bits8, int size) {
        return new Bytes().u8(0x10 | type).u8(bits0).u8(bits8).u8(0).u32(size);
    }
}
