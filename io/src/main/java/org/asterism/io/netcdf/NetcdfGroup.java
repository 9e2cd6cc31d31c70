package org.asterism.io.netcdf;

import java.util.List;
import java.util.Map;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.model.Variable;
import org.asterism.io.hdf5.HdfNode;

/** A further group of a file of draws. */
final class NetcdfGroup implements DrawGroup {
    private final BlockCache cache;
    private final List<Variable> variables;
    private final List<HdfNode> nodes;

    NetcdfGroup(BlockCache cache, Map<Variable, HdfNode> variables) {
        this.cache = cache;
        this.variables = List.copyOf(variables.keySet());
        this.nodes = List.copyOf(variables.values());
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public double[][] component(int variable, int element) {
        return cache.component(nodes.get(variable), variables.get(variable).size(), element);
    }
}
