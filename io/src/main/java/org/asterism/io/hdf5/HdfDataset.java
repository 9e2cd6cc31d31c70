package org.asterism.io.hdf5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dataset that is to be written: an array along dimension scales, or a dimension scale itself. */
public final class HdfDataset {
    final String name;
    final HdfType type;
    final List<HdfDataset> scales;
    final long length;
    final Map<String, String> attributes = new LinkedHashMap<>();
    long dataAddress;
    long headerAddress;
    /** The texts of a {@link HdfType#TEXT} dataset. */
    List<String> texts = List.of();

    private HdfDataset(String name, HdfType type, List<HdfDataset> scales, long length) {
        this.name = name;
        this.type = type;
        this.scales = List.copyOf(scales);
        this.length = length;
    }

    /** A coordinate: a one-dimensional dataset that gives its name and values to a dimension. */
    public static HdfDataset scale(String name, HdfType type, long length) {
        return new HdfDataset(name, type, List.of(), length);
    }

    /** A coordinate whose values are texts. */
    public static HdfDataset scale(String name, List<String> labels) {
        HdfDataset scale = scale(name, HdfType.TEXT, labels.size());
        scale.texts = List.copyOf(labels);
        return scale;
    }

    /** An array along coordinates of its own group, slowest first; a scalar if there are none. */
    public static HdfDataset along(String name, HdfType type, List<HdfDataset> scales) {
        return new HdfDataset(name, type, scales, -1);
    }

    /** Adds an attribute. */
    public HdfDataset attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    boolean isScale() {
        return length >= 0;
    }

    long[] shape() {
        return isScale()
                ? new long[] {length}
                : scales.stream().mapToLong(scale -> scale.length).toArray();
    }

    /** The type of its elements. */
    public HdfType type() {
        return type;
    }

    /** The size of its data. */
    public long bytes() {
        long bytes = type.bytes();
        for (long extent : shape()) {
            bytes = Math.multiplyExact(bytes, extent);
        }
        return bytes;
    }

    /** Where its data begin in the file. */
    public long address() {
        return dataAddress;
    }

    /** Places its data. */
    public void place(long address) {
        dataAddress = address;
    }
}
