package org.asterism.io.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes an object header apart into its messages. */
final class HeaderParser {
    private final HdfReader file;
    private final long address;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final int begin;
    private final int end;
    private final Map<String, Long> links = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Long> scales = new ArrayList<>();
    private List<Long> shape = List.of();
    private HdfType type = HdfType.FLOAT64;
    private long dataAddress = -1;

    HeaderParser(HdfReader file, long address, byte[] bytes, int begin, int end) {
        this.file = file;
        this.address = address;
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.begin = begin;
        this.end = end;
    }

    HdfNode parse() throws IOException {
        int at = begin;
        try {
            while (at + 4 <= end) {
                int size = buffer.getShort(at + 1) & 0xffff;
                message(bytes[at], at + 4);
                at += 4 + size;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("it is damaged (a header is cut)", e);
        }
        return new HdfNode(address, links, type, shape, dataAddress, attributes, scales);
    }

    private void message(int kind, int at) throws IOException {
        switch (kind) {
            case 1 -> shape = shape(at);
            case 3 -> type = type(at);
            case 6 -> link(at);
            case 8 -> dataAddress = buffer.getLong(at + 2);
            case 12 -> attribute(at);
            default -> {
                // The other messages hold nothing that is needed here.
            }
        }
    }

    private List<Long> shape(int at) {
        List<Long> extents = new ArrayList<>();
        for (int i = 0; i < bytes[at + 1]; i++) {
            extents.add(buffer.getLong(at + 4 + 8 * i));
        }
        return extents;
    }

    private HdfType type(int at) throws IOException {
        int kind = bytes[at] & 15;
        int size = buffer.getInt(at + 4);
        if (kind == Encoding.FLOATING_POINT && size == 8) {
            return HdfType.FLOAT64;
        }
        if (kind == Encoding.VARIABLE_LENGTH) {
            return HdfType.TEXT;
        }
        for (HdfType integer : new HdfType[] {HdfType.INT64, HdfType.INT32, HdfType.INT8}) {
            if (kind == Encoding.FIXED_POINT && size == integer.bytes()) {
                return integer;
            }
        }
        throw new IOException("it holds data of a kind that Asterism does not write");
    }

    private void link(int at) {
        int length = buffer.getShort(at + 11) & 0xffff;
        String name = new String(bytes, at + 13, length, StandardCharsets.UTF_8);
        links.put(name, buffer.getLong(at + 13 + length));
    }

    private void attribute(int at) throws IOException {
        int nameSize = buffer.getShort(at + 2);
        int typeSize = buffer.getShort(at + 4);
        int spaceSize = buffer.getShort(at + 6);
        String name = new String(bytes, at + 9, nameSize - 1, StandardCharsets.UTF_8);
        int typeAt = at + 9 + nameSize;
        int dataAt = typeAt + typeSize + spaceSize;
        int kind = bytes[typeAt] & 15;
        if (kind == Encoding.STRING) {
            int size = buffer.getInt(typeAt + 4);
            attributes.put(name, new String(bytes, dataAt, size, StandardCharsets.UTF_8).replace("\0", ""));
        } else if (kind == Encoding.VARIABLE_LENGTH) {
            for (long i = 0; i < buffer.getLong(typeAt + typeSize + 4); i++) {
                byte[] reference = file.heapObject(buffer, dataAt + 16 * (int) i);
                scales.add(ByteBuffer.wrap(reference)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong());
            }
        }
    }
}
