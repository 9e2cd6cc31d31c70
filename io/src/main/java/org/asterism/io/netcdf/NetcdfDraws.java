package org.asterism.io.netcdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.Variable;
import org.asterism.io.hdf5.HdfNode;
import org.asterism.io.hdf5.HdfReader;

/** Draws in a file, with whatever further groups it has. */
final class NetcdfDraws implements Draws, GroupedDraws {
    private final FileChannel file;
    private final HdfReader reader;
    private final SchemaReader content;
    private final BlockCache cache;

    private NetcdfDraws(FileChannel file) throws IOException {
        this.file = file;
        this.reader = new HdfReader(file);
        this.content = new SchemaReader(reader);
        this.cache = new BlockCache(reader, schema().chains(), schema().draws());
    }

    static NetcdfDraws open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new NetcdfDraws(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e instanceof IOException ? (IOException) e : new IOException("it is damaged", e);
        }
    }

    @Override
    public DrawSchema schema() {
        return content.schema();
    }

    @Override
    public double[][] component(int variable, int element) {
        int width = schema().variables().get(variable).size();
        return cache.component(content.variables().get(variable), width, element);
    }

    @Override
    public double[][] statistic(int statistic) {
        return cache.component(content.statistics().get(statistic), 1, 0);
    }

    @Override
    public Optional<DrawGroup> group(String name) {
        Map<Variable, HdfNode> variables;
        try {
            variables = content.group(name);
        } catch (IOException e) {
            throw new UncheckedIOException("the group " + name + " cannot be read: " + e.getMessage(), e);
        }
        return variables.isEmpty() ? Optional.empty() : Optional.of(new NetcdfGroup(cache, variables));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
