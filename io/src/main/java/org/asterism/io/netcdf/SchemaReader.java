package org.asterism.io.netcdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.Unit;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.io.hdf5.HdfNode;
import org.asterism.io.hdf5.HdfReader;
import org.asterism.io.hdf5.HdfType;

/** Finds in a file what {@link DrawLayout} put there. */
final class SchemaReader {
    private static final List<String> FURTHER =
            List.of(GroupedDraws.LOG_LIKELIHOOD, GroupedDraws.LOG_PRIOR, GroupedDraws.POSTERIOR_PREDICTIVE);

    private final HdfReader file;
    private final Map<String, HdfNode> groups;
    private final List<HdfNode> variableNodes = new ArrayList<>();
    private final List<HdfNode> statisticNodes = new ArrayList<>();
    private final DrawSchema schema;

    SchemaReader(HdfReader file) throws IOException {
        this.file = file;
        this.groups = file.groups();
        HdfNode posterior = groups.get(DrawLayout.POSTERIOR);
        HdfNode sampleStats = groups.get(DrawLayout.SAMPLE_STATS);
        if (posterior == null || sampleStats == null) {
            throw new IOException("it has no groups posterior and sample_stats");
        }
        int chains = length(posterior, DrawLayout.CHAIN);
        int draws = length(posterior, DrawLayout.DRAW);
        List<Variable> variables = new ArrayList<>();
        Map<Long, Dim> dims = new HashMap<>();
        for (Map.Entry<String, HdfNode> entry : arrays(posterior, dims).entrySet()) {
            HdfNode node = entry.getValue();
            variables.add(variable(entry.getKey(), node, dims, 2));
            variableNodes.add(checked(node, entry.getKey(), chains, draws));
        }
        List<Statistic> statistics = new ArrayList<>();
        for (Map.Entry<String, HdfNode> entry :
                arrays(sampleStats, new HashMap<>()).entrySet()) {
            statistics.add(statistic(entry.getKey(), entry.getValue()));
            statisticNodes.add(checked(entry.getValue(), entry.getKey(), chains, draws));
        }
        Map<String, List<Variable>> further = new LinkedHashMap<>();
        for (String name : FURTHER) {
            Map<Variable, HdfNode> group = group(name, chains, draws);
            if (!group.isEmpty()) {
                further.put(name, List.copyOf(group.keySet()));
            }
        }
        schema = new DrawSchema(variables, statistics, chains, draws, observed(), posterior.attributes(), further);
    }

    DrawSchema schema() {
        return schema;
    }

    List<HdfNode> variables() {
        return variableNodes;
    }

    List<HdfNode> statistics() {
        return statisticNodes;
    }

    /** The variables of a group along chain and draw, each with its data, in the order of the file; none without it. */
    Map<Variable, HdfNode> group(String name) throws IOException {
        return group(name, schema.chains(), schema.draws());
    }

    private Map<Variable, HdfNode> group(String name, int chains, int draws) throws IOException {
        HdfNode group = groups.get(name);
        Map<Variable, HdfNode> variables = new LinkedHashMap<>();
        if (group != null) {
            Map<Long, Dim> dims = new HashMap<>();
            for (Map.Entry<String, HdfNode> entry : arrays(group, dims).entrySet()) {
                HdfNode node = checked(entry.getValue(), entry.getKey(), chains, draws);
                variables.put(variable(entry.getKey(), node, dims, 2), node);
            }
        }
        return variables;
    }

    private static HdfNode checked(HdfNode node, String name, int chains, int draws) throws IOException {
        List<Long> shape = node.shape();
        if (shape.size() < 2 || shape.get(0) != chains || shape.get(1) != draws || chains < 1 || draws < 1) {
            throw new IOException(name + " has not the dimensions chain and draw");
        }
        return node;
    }

    private int length(HdfNode group, String scale) throws IOException {
        Long address = group.links().get(scale);
        if (address == null) {
            throw new IOException("it has no dimension " + scale);
        }
        return Math.toIntExact(file.node(address).size());
    }

    /** The members that are not coordinates; those are gathered as dimensions. */
    private Map<String, HdfNode> arrays(HdfNode group, Map<Long, Dim> dims) throws IOException {
        Map<String, HdfNode> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, Long> link : group.links().entrySet()) {
            HdfNode node = file.node(link.getValue());
            if ("DIMENSION_SCALE".equals(node.attributes().get("CLASS"))) {
                dims.put(node.address(), dim(link.getKey(), node));
            } else {
                arrays.put(link.getKey(), node);
            }
        }
        return arrays;
    }

    private Dim dim(String name, HdfNode scale) throws IOException {
        int size = Math.toIntExact(scale.size());
        if (scale.type() != HdfType.TEXT) {
            return Dim.of(name, size);
        }
        ByteBuffer elements = file.read(scale.dataAddress(), size * HdfType.TEXT.bytes());
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            labels.add(file.text(elements, i));
        }
        return Dim.of(name, labels);
    }

    private static Variable variable(String name, HdfNode node, Map<Long, Dim> dims, int skipped) throws IOException {
        List<Dim> own = new ArrayList<>();
        for (int i = skipped; i < node.scales().size(); i++) {
            Dim dim = dims.get(node.scales().get(i));
            if (dim == null) {
                throw new IOException(name + " has a dimension without a coordinate");
            }
            own.add(dim);
        }
        String unit = node.attributes().getOrDefault(DrawLayout.UNITS, "");
        return new Variable(
                name,
                own,
                Unit.parse(unit).orElse(Unit.NONE),
                node.attributes().getOrDefault(DrawLayout.LONG_NAME, ""));
    }

    private static Statistic statistic(String name, HdfNode node) {
        Statistic.Kind kind = switch (node.type()) {
            case INT8 -> Statistic.Kind.FLAG;
            case INT32, INT64 -> Statistic.Kind.INTEGER;
            case FLOAT64, TEXT -> Statistic.Kind.REAL;
        };
        return new Statistic(name, kind, node.attributes().getOrDefault(DrawLayout.LONG_NAME, ""));
    }

    private List<Quantity> observed() throws IOException {
        List<Quantity> observed = new ArrayList<>();
        HdfNode group = groups.get(DrawLayout.OBSERVED_DATA);
        if (group != null) {
            Map<Long, Dim> dims = new HashMap<>();
            for (Map.Entry<String, HdfNode> entry : arrays(group, dims).entrySet()) {
                HdfNode node = entry.getValue();
                int size = Math.toIntExact(node.size());
                double[] values = ElementBlock.read(file, node, size, 0, size).row();
                observed.add(new Quantity(variable(entry.getKey(), node, dims, 0), values));
            }
        }
        return observed;
    }
}
