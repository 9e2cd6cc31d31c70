package org.asterism.io.netcdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.io.hdf5.HdfDataset;
import org.asterism.io.hdf5.HdfGroup;
import org.asterism.io.hdf5.HdfType;
import org.asterism.io.hdf5.Metadata;

/** The datasets of a file of draws, each at its place. */
final class DrawLayout {
    static final String POSTERIOR = "posterior";
    static final String SAMPLE_STATS = "sample_stats";
    static final String OBSERVED_DATA = "observed_data";
    static final String CHAIN = "chain";
    static final String DRAW = "draw";
    static final String UNITS = "units";
    static final String LONG_NAME = "long_name";
    static final String DTYPE = "dtype";

    final List<HdfGroup> groups = new ArrayList<>();
    final List<HdfDataset> variables = new ArrayList<>();
    final List<HdfDataset> statistics = new ArrayList<>();
    final Map<HdfDataset, double[]> observed = new LinkedHashMap<>();
    final List<HdfDataset> coordinates = new ArrayList<>();
    final long dataEnd;

    DrawLayout(DrawSchema schema, Map<String, String> attributes) {
        if (!schema.variables().isEmpty()) {
            ofEachDraw(POSTERIOR, schema.variables(), schema, attributes);
        }
        schema.groups().forEach((name, of) -> ofEachDraw(name, of, schema, attributes));
        if (!schema.statistics().isEmpty()) {
            sampleStats(schema, attributes);
        }
        if (!schema.observed().isEmpty()) {
            observedData(schema, attributes);
        }
        dataEnd = place();
    }

    private void ofEachDraw(String name, List<Variable> ofGroup, DrawSchema schema, Map<String, String> attributes) {
        HdfGroup group = group(name, attributes);
        Map<String, HdfDataset> scales = chainAndDraw(group, schema);
        for (Variable variable : ofGroup) {
            addScales(group, scales, variable);
        }
        for (Variable variable : ofGroup) {
            List<HdfDataset> dims = new ArrayList<>(List.of(scales.get(CHAIN), scales.get(DRAW)));
            variable.dims().forEach(dim -> dims.add(scales.get(dim.name())));
            variables.add(group.add(described(HdfDataset.along(variable.name(), HdfType.FLOAT64, dims), variable)));
        }
    }

    private void sampleStats(DrawSchema schema, Map<String, String> attributes) {
        HdfGroup group = group(SAMPLE_STATS, attributes);
        Map<String, HdfDataset> scales = chainAndDraw(group, schema);
        List<HdfDataset> dims = List.of(scales.get(CHAIN), scales.get(DRAW));
        for (Statistic statistic : schema.statistics()) {
            HdfType type = switch (statistic.kind()) {
                case REAL -> HdfType.FLOAT64;
                case INTEGER -> HdfType.INT64;
                case FLAG -> HdfType.INT8;
            };
            HdfDataset dataset =
                    HdfDataset.along(statistic.name(), type, dims).attribute(LONG_NAME, statistic.description());
            if (statistic.kind() == Statistic.Kind.FLAG) {
                dataset.attribute(DTYPE, "bool");
            }
            statistics.add(group.add(dataset));
        }
    }

    private void observedData(DrawSchema schema, Map<String, String> attributes) {
        HdfGroup group = group(OBSERVED_DATA, attributes);
        Map<String, HdfDataset> scales = new LinkedHashMap<>();
        for (Quantity quantity : schema.observed()) {
            addScales(group, scales, quantity.variable());
        }
        for (Quantity quantity : schema.observed()) {
            List<HdfDataset> dims = new ArrayList<>();
            quantity.variable().dims().forEach(dim -> dims.add(scales.get(dim.name())));
            HdfDataset dataset = HdfDataset.along(quantity.variable().name(), HdfType.FLOAT64, dims);
            observed.put(group.add(described(dataset, quantity.variable())), quantity.values());
        }
    }

    private static HdfDataset described(HdfDataset dataset, Variable variable) {
        if (!variable.unit().symbol().isEmpty()) {
            dataset.attribute(UNITS, variable.unit().symbol());
        }
        return dataset.attribute(LONG_NAME, variable.description());
    }

    private HdfGroup group(String name, Map<String, String> attributes) {
        HdfGroup group = new HdfGroup(name);
        attributes.forEach(group::attribute);
        groups.add(group);
        return group;
    }

    private Map<String, HdfDataset> chainAndDraw(HdfGroup group, DrawSchema schema) {
        Map<String, HdfDataset> scales = new LinkedHashMap<>();
        scales.put(CHAIN, group.add(HdfDataset.scale(CHAIN, HdfType.INT64, schema.chains())));
        scales.put(DRAW, group.add(HdfDataset.scale(DRAW, HdfType.INT64, schema.draws())));
        coordinates.addAll(scales.values());
        return scales;
    }

    private void addScales(HdfGroup group, Map<String, HdfDataset> scales, Variable variable) {
        for (Dim dim : variable.dims()) {
            if (!scales.containsKey(dim.name())) {
                HdfDataset scale = dim.labels().isEmpty()
                        ? HdfDataset.scale(dim.name(), HdfType.INT64, dim.size())
                        : HdfDataset.scale(dim.name(), dim.labels());
                scales.put(dim.name(), group.add(scale));
                coordinates.add(scale);
            }
        }
    }

    /** The draws come first and in order, so that they can be moved together when fewer were made. */
    private long place() {
        List<HdfDataset> order = new ArrayList<>(variables);
        order.addAll(statistics);
        order.addAll(observed.keySet());
        order.addAll(coordinates);
        long address = Metadata.SUPERBLOCK;
        for (HdfDataset dataset : order) {
            address = (address + 7) / 8 * 8;
            dataset.place(address);
            address += dataset.bytes();
        }
        return (address + 7) / 8 * 8;
    }
}
