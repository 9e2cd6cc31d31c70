package org.asterism.io.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the structure of a file that this package wrote. Every header's checksum is verified. */
public final class HdfReader {
    private static final int HEADER_PREFIX = 10;
    private static final int LARGEST_HEADER = 1 << 28;

    private final FileChannel file;
    private final Map<Long, byte[]> collections = new LinkedHashMap<>();

    /** Reads from {@code file}, which stays open. */
    public HdfReader(FileChannel file) {
        this.file = file;
    }

    /**
     * The groups below the root, in order.
     *
     * @throws IOException if the file cannot be read, is damaged or was not written by this package
     */
    public Map<String, HdfNode> groups() throws IOException {
        ByteBuffer block = read(0, Metadata.SUPERBLOCK);
        if (block.getLong(0) != 0x0a1a0a0d46444889L || block.get(8) != 2) {
            throw new IOException("it is not a posterior file of Asterism");
        }
        verify(block.array(), Metadata.SUPERBLOCK);
        if (block.getLong(28) != file.size()) {
            throw new IOException("it should have " + block.getLong(28) + " bytes, and has " + file.size());
        }
        HdfNode root = node(block.getLong(36));
        Map<String, HdfNode> groups = new LinkedHashMap<>();
        for (Map.Entry<String, Long> link : root.links().entrySet()) {
            groups.put(link.getKey(), node(link.getValue()));
        }
        return groups;
    }

    /** The object whose header stands at an address. */
    public HdfNode node(long address) throws IOException {
        ByteBuffer prefix = read(address, HEADER_PREFIX);
        int size = prefix.getInt(6);
        if (prefix.getInt(0) != 0x5244484f || size < 0 || size > LARGEST_HEADER) {
            throw new IOException("there is no object at byte " + address);
        }
        byte[] header = read(address, HEADER_PREFIX + size + 4).array();
        verify(header, header.length);
        return new HeaderParser(this, address, header, HEADER_PREFIX, HEADER_PREFIX + size).parse();
    }

    /** The text that an element of a dataset of texts refers to. */
    public String text(ByteBuffer elements, int index) throws IOException {
        return new String(heapObject(elements, index * HdfType.TEXT.bytes()), StandardCharsets.UTF_8);
    }

    /** The object of the global heap that 16 bytes refer to. */
    byte[] heapObject(ByteBuffer elements, int at) throws IOException {
        long address = elements.getLong(at + 4);
        int wanted = elements.getInt(at + 12);
        byte[] collection = collections.get(address);
        if (collection == null) {
            ByteBuffer head = read(address, 16);
            long size = head.getLong(8);
            if (head.getInt(0) != 0x4c4f4347 || size < 16 || size > LARGEST_HEADER) {
                throw new IOException("there is no heap at byte " + address);
            }
            collection = read(address, (int) size).array();
            collections.put(address, collection);
        }
        return HeapIndex.object(collection, wanted);
    }

    /** Bytes of the file, little-endian. */
    public ByteBuffer read(long address, int size) throws IOException {
        if (address < 0 || address + size > file.size()) {
            throw new IOException("it ends before byte " + (address + size));
        }
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        read(address, buffer);
        return buffer;
    }

    /** Fills a buffer from the file, and flips it. */
    public void read(long address, ByteBuffer buffer) throws IOException {
        long at = address;
        while (buffer.hasRemaining()) {
            int count = file.read(buffer, at);
            if (count < 0) {
                throw new IOException("it ends at byte " + at);
            }
            at += count;
        }
        buffer.flip();
    }

    private static void verify(byte[] bytes, int length) throws IOException {
        int stored = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(length - 4);
        if (Lookup3.of(bytes, 0, length - 4) != stored) {
            throw new IOException("it is damaged (a checksum differs)");
        }
    }
}
