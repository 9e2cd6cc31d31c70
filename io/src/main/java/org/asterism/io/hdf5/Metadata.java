package org.asterism.io.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a file holds beside numbers: built twice, since headers point to one another; the first time, with all
 * addresses zero, tells how long each is.
 */
public final class Metadata {
    /** The size of the superblock, at the beginning of the file. */
    public static final int SUPERBLOCK = 48;

    private final List<HdfGroup> groups;
    private final long start;
    private final Map<HdfDataset, byte[]> textElements = new LinkedHashMap<>();
    private long rootAddress;
    private GlobalHeap heap;
    private List<byte[]> headers = new ArrayList<>();

    /**
     * The metadata of groups below a root.
     *
     * @param groups with all datasets placed
     * @param start where the metadata will stand in the file: after all data
     */
    public Metadata(List<HdfGroup> groups, long start) {
        this.groups = List.copyOf(groups);
        this.start = start;
        this.heap = new GlobalHeap(start);
        build();
        place(start + heap.toBytes().length);
        build();
    }

    /** The bytes that stand at the start given. */
    public byte[] bytes() {
        Bytes all = new Bytes().bytes(heap.toBytes());
        headers.forEach(all::bytes);
        return all.toArray();
    }

    /** The bytes at the beginning of the file. */
    public byte[] superblock() {
        Bytes block = new Bytes().u8(0x89).text("HDF\r\n").u8(0x1a).text("\n");
        block.u8(2).u8(8).u8(8).u8(0);
        return block.u64(0)
                .u64(-1)
                .u64(start + bytes().length)
                .u64(rootAddress)
                .checksum()
                .toArray();
    }

    /** The elements of a dataset of texts, which stand at its own address. */
    public byte[] textElements(HdfDataset dataset) {
        return textElements.get(dataset);
    }

    private void place(long first) {
        long address = first;
        int next = 0;
        for (HdfGroup group : groups) {
            for (HdfDataset dataset : group.datasets) {
                dataset.headerAddress = address;
                address += headers.get(next++).length;
            }
            group.headerAddress = address;
            address += headers.get(next++).length;
        }
        rootAddress = address;
    }

    private void build() {
        heap = new GlobalHeap(start);
        headers = new ArrayList<>();
        int dimension = 0;
        for (HdfGroup group : groups) {
            ObjectHeader ofGroup = new ObjectHeader();
            ofGroup.group(group.datasets.size());
            int order = 0;
            for (HdfDataset dataset : group.datasets) {
                headers.add(header(dataset, group, dimension));
                dimension += dataset.isScale() ? 1 : 0;
                ofGroup.link(dataset.name, order++, dataset.headerAddress);
            }
            group.attributes.forEach(ofGroup::text);
            headers.add(ofGroup.toBytes());
        }
        ObjectHeader root = new ObjectHeader();
        root.group(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            root.link(groups.get(i).name, i, groups.get(i).headerAddress);
        }
        headers.add(root.toBytes());
    }

    private byte[] header(HdfDataset dataset, HdfGroup group, int dimension) {
        ObjectHeader header = new ObjectHeader();
        header.dataset(dataset);
        if (dataset.isScale()) {
            asciiAttribute(header, "CLASS", "DIMENSION_SCALE");
            asciiAttribute(header, "NAME", dataset.name);
            header.attribute("_Netcdf4Dimid", Encoding.integer(4), Encoding.scalar(), new Bytes().u32(dimension));
            uses(dataset, group, header);
        } else if (!dataset.scales.isEmpty()) {
            Bytes list = new Bytes();
            for (HdfDataset scale : dataset.scales) {
                list.bytes(heap.add(new Bytes().u64(scale.headerAddress).toArray(), 1));
            }
            header.attribute("DIMENSION_LIST", Encoding.references(), Encoding.dataspace(dataset.scales.size()), list);
        }
        if (dataset.type == HdfType.TEXT) {
            Bytes elements = new Bytes();
            for (String text : dataset.texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                elements.bytes(heap.add(bytes, bytes.length));
            }
            textElements.put(dataset, elements.toArray());
        }
        dataset.attributes.forEach(header::text);
        return header.toBytes();
    }

    private static void uses(HdfDataset scale, HdfGroup group, ObjectHeader header) {
        Bytes uses = new Bytes();
        int count = 0;
        for (HdfDataset dataset : group.datasets) {
            int along = dataset.scales.indexOf(scale);
            if (along >= 0) {
                uses.u64(dataset.headerAddress).u32(along).u32(0);
                count++;
            }
        }
        if (count > 0) {
            header.attribute("REFERENCE_LIST", Encoding.scaleUse(), Encoding.dataspace(count), uses);
        }
    }

    private static void asciiAttribute(ObjectHeader header, String name, String value) {
        Bytes data = new Bytes().text(value).u8(0);
        header.attribute(name, Encoding.asciiText(data.size()), Encoding.scalar(), data);
    }
}
