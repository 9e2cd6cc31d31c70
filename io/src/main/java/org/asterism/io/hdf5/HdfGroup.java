package org.asterism.io.hdf5;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group of datasets below the root. */
public final class HdfGroup {
    final String name;
    final List<HdfDataset> datasets = new ArrayList<>();
    final Map<String, String> attributes = new LinkedHashMap<>();
    long headerAddress;

    /** An empty group. */
    public HdfGroup(String name) {
        this.name = name;
    }

    /** Adds a dataset; its scales must be in this group, before it. */
    public HdfDataset add(HdfDataset dataset) {
        datasets.add(dataset);
        return dataset;
    }

    /** Adds an attribute. */
    public void attribute(String key, String value) {
        attributes.put(key, value);
    }

    /** The datasets, in order. */
    public List<HdfDataset> datasets() {
        return List.copyOf(datasets);
    }
}
