package org.asterism.io.hdf5;

import java.nio.charset.StandardCharsets;

/** Builds an object header of version 2 from its messages (specification, IV.A.1.b). */
final class ObjectHeader {
    private static final int LINK_INFO = 2;
    private static final int LINK = 6;
    private static final int DATASPACE = 1;
    private static final int DATATYPE = 3;
    private static final int FILL_VALUE = 5;
    private static final int LAYOUT = 8;
    private static final int GROUP_INFO = 10;
    private static final int ATTRIBUTE = 12;
    private static final int LARGEST_MESSAGE = 65_535;
    private static final long UNDEFINED = -1;

    private final Bytes messages = new Bytes();

    void group(int links) {
        // Creation order is tracked, so that variables keep their order.
        message(LINK_INFO, new Bytes().u8(0).u8(1).u64(links).u64(UNDEFINED).u64(UNDEFINED));
        message(GROUP_INFO, new Bytes().u8(0).u8(0));
    }

    void link(String name, int order, long address) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int twoByteLength = 1;
        int withOrder = 4;
        int withCharset = 16;
        Bytes link = new Bytes()
                .u8(1)
                .u8(twoByteLength | withOrder | withCharset)
                .u64(order)
                .u8(1);
        message(LINK, link.u16(bytes.length).bytes(bytes).u64(address));
    }

    void dataset(HdfDataset dataset) {
        message(DATASPACE, Encoding.dataspace(dataset.shape()));
        message(DATATYPE, Encoding.datatype(dataset.type));
        int allocatedEarlyFilledIfSet = 9;
        message(FILL_VALUE, new Bytes().u8(3).u8(allocatedEarlyFilledIfSet));
        message(LAYOUT, new Bytes().u8(3).u8(1).u64(dataset.dataAddress).u64(dataset.bytes()));
    }

    void attribute(String name, Bytes datatype, Bytes dataspace, Bytes data) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        Bytes attribute = new Bytes().u8(3).u8(0).u16(bytes.length + 1);
        attribute.u16(datatype.size()).u16(dataspace.size()).u8(1);
        message(
                ATTRIBUTE,
                attribute.bytes(bytes).u8(0).bytes(datatype).bytes(dataspace).bytes(data));
    }

    void text(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int size = Math.max(1, bytes.length);
        Bytes data = new Bytes().bytes(bytes);
        attribute(name, Encoding.fixedText(size), Encoding.scalar(), bytes.length == 0 ? data.u8(0) : data);
    }

    private void message(int type, Bytes data) {
        if (data.size() > LARGEST_MESSAGE) {
            throw new IllegalArgumentException("an attribute of " + data.size() + " bytes does not fit in a header");
        }
        messages.u8(type).u16(data.size()).u8(0).bytes(data);
    }

    byte[] toBytes() {
        int fourByteSize = 2;
        Bytes header = new Bytes()
                .text("OHDR")
                .u8(2)
                .u8(fourByteSize)
                .u32(messages.size())
                .bytes(messages);
        return header.checksum().toArray();
    }
}
