package org.asterism.io.hdf5;

import java.util.ArrayList;
import java.util.List;

/** Collections of objects of varying length (specification, III.E), built in memory and written at one place. */
final class GlobalHeap {
    private static final int LEAST_SIZE = 4096;
    private static final int MOST_OBJECTS = 60_000;
    private static final int HEADER = 16;

    private final long address;
    private final Bytes finished = new Bytes();
    private List<byte[]> objects = new ArrayList<>();

    GlobalHeap(long address) {
        this.address = address;
    }

    /** Adds an object of {@code count} elements, and gives the element of a dataset that refers to it. */
    Bytes add(byte[] object, int count) {
        if (objects.size() == MOST_OBJECTS) {
            finishCollection();
        }
        objects.add(object);
        return new Bytes().u32(count).u64(address + finished.size()).u32(objects.size());
    }

    private void finishCollection() {
        Bytes content = new Bytes();
        for (int i = 0; i < objects.size(); i++) {
            byte[] object = objects.get(i);
            content.u16(i + 1).u16(1).u32(0).u64(object.length).bytes(object).align(8);
        }
        int size = Math.max(LEAST_SIZE, HEADER + content.size() + HEADER);
        int free = size - HEADER - content.size();
        finished.text("GCOL").u8(1).u8(0).u8(0).u8(0).u64(size).bytes(content);
        // The free space is object 0, and its size counts its own header.
        finished.u16(0).u16(0).u32(0).u64(free).bytes(new byte[free - HEADER]);
        objects = new ArrayList<>();
    }

    byte[] toBytes() {
        if (!objects.isEmpty()) {
            finishCollection();
        }
        return finished.toArray();
    }
}
