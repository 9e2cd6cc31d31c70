package org.asterism.io.netcdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.Variable;
import org.asterism.io.hdf5.HdfNode;
import org.asterism.io.hdf5.HdfReader;

/** Draws in a file; wide variables are read in blocks of neighbouring elements. */
final class NetcdfDraws implements Draws, GroupedDraws {
    private static final int BLOCK_VALUES = 4_000_000;

    private final FileChannel file;
    private final HdfReader reader;
    private final SchemaReader content;
    private final Blocks posterior;

    private NetcdfDraws(FileChannel file) throws IOException {
        this.file = file;
        this.reader = new HdfReader(file);
        this.content = new SchemaReader(reader);
        this.posterior = new Blocks(content.schema().variables(), content.variables());
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
        return posterior.component(variable, element);
    }

    @Override
    public Optional<DrawGroup> group(String name) {
        return Optional.ofNullable(schema().groups().get(name)).map(of -> new Blocks(of, content.group(name)));
    }

    /** The variables of one group, read in blocks of neighbouring elements. */
    private final class Blocks implements DrawGroup {
        private final List<Variable> variables;
        private final List<HdfNode> nodes;
        private int cachedVariable = -1;
        private ElementBlock cached = ElementBlock.EMPTY;

        Blocks(List<Variable> variables, List<HdfNode> nodes) {
            this.variables = variables;
            this.nodes = nodes;
        }

        @Override
        public List<Variable> variables() {
            return variables;
        }

        @Override
        public double[][] component(int variable, int element) {
            if (variable != cachedVariable || !cached.holds(element)) {
                int width = variables.get(variable).size();
                int rows = schema().chains() * schema().draws();
                int size = Math.max(1, Math.min(width, BLOCK_VALUES / rows));
                int first = element / size * size;
                cached = read(nodes.get(variable), width, first, Math.min(size, width - first));
                cachedVariable = variable;
            }
            return cached.component(element, schema().chains());
        }
    }

    @Override
    public double[][] statistic(int statistic) {
        return read(content.statistics().get(statistic), 1, 0, 1).component(0, schema().chains());
    }

    private ElementBlock read(HdfNode node, int width, int first, int count) {
        try {
            return ElementBlock.read(reader, node, width, first, count);
        } catch (IOException e) {
            throw new UncheckedIOException("the draws cannot be read: " + e.getMessage(), e);
        }
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
