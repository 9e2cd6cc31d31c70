package org.asterism.io.netcdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.DrawSink;
import org.asterism.io.hdf5.HdfDataset;
import org.asterism.io.hdf5.HdfType;
import org.asterism.io.hdf5.Metadata;

/** A file of draws that is being written, as {@code target.part} until it is finished. */
final class NetcdfDrawSink implements DrawSink {
    private static final int COPY_BYTES = 1 << 20;

    private final Path target;
    private final Path part;
    private final DrawSchema schema;
    private final FileChannel file;
    private final List<NetcdfChainSink> chains = new ArrayList<>();

    NetcdfDrawSink(Path target, DrawSchema schema) throws IOException {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.schema = schema;
        this.file = FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        DrawLayout layout = new DrawLayout(schema, schema.attributes());
        for (int i = 0; i < schema.chains(); i++) {
            chains.add(new NetcdfChainSink(file, schema, layout, i));
        }
    }

    @Override
    public ChainSink chain(int index) {
        return chains.get(index);
    }

    @Override
    public void finish(Map<String, String> attributes) throws IOException {
        int longest = 0;
        for (NetcdfChainSink chain : chains) {
            chain.flush();
            longest = Math.max(longest, chain.draws());
        }
        List<Integer> kept = new ArrayList<>();
        int draws = longest;
        for (int i = 0; i < chains.size(); i++) {
            if (longest > 0 && 2 * chains.get(i).draws() >= longest) {
                kept.add(i);
                draws = Math.min(draws, chains.get(i).draws());
            }
        }
        if (kept.isEmpty()) {
            throw new IOException("no chain has a draw");
        }
        Map<String, String> all = new LinkedHashMap<>(schema.attributes());
        all.putAll(attributes);
        DrawSchema actual = schema.resized(kept.size(), draws, all);
        DrawLayout layout = new DrawLayout(actual, all);
        if (kept.size() < schema.chains() || draws < schema.draws()) {
            moveTogether(kept, draws, layout);
        }
        writeRest(layout);
        file.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Moves the draws that are kept to their places in the smaller layout, which are never behind the old ones. */
    private void moveTogether(List<Integer> kept, int draws, DrawLayout to) throws IOException {
        DrawLayout from = new DrawLayout(schema, schema.attributes());
        List<HdfDataset> old = new ArrayList<>(from.variables);
        old.addAll(from.statistics);
        List<HdfDataset> moved = new ArrayList<>(to.variables);
        moved.addAll(to.statistics);
        for (int d = 0; d < old.size(); d++) {
            long oldChain = old.get(d).bytes() / schema.chains();
            long newChain = moved.get(d).bytes() / kept.size();
            for (int i = 0; i < kept.size(); i++) {
                copy(old.get(d).address() + kept.get(i) * oldChain, moved.get(d).address() + i * newChain, newChain);
            }
        }
        file.truncate(to.dataEnd);
    }

    private void copy(long from, long to, long bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(COPY_BYTES, bytes));
        for (long done = 0; done < bytes; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), bytes - done));
            int size = buffer.limit();
            while (buffer.hasRemaining() && file.read(buffer, from + done + buffer.position()) >= 0) {}
            buffer.flip();
            write(file, buffer, to + done);
            done += size;
        }
    }

    private void writeRest(DrawLayout layout) throws IOException {
        for (Map.Entry<HdfDataset, double[]> entry : layout.observed.entrySet()) {
            ByteBuffer buffer = buffer(entry.getKey().bytes());
            for (double value : entry.getValue()) {
                buffer.putDouble(value);
            }
            write(file, buffer.flip(), entry.getKey().address());
        }
        Metadata metadata = new Metadata(layout.groups, layout.dataEnd);
        for (HdfDataset scale : layout.coordinates) {
            byte[] texts = metadata.textElements(scale);
            if (texts != null) {
                write(file, ByteBuffer.wrap(texts), scale.address());
                continue;
            }
            ByteBuffer buffer = buffer(scale.bytes());
            for (long i = 0; i < scale.bytes() / HdfType.INT64.bytes(); i++) {
                buffer.putLong(i);
            }
            write(file, buffer.flip(), scale.address());
        }
        write(file, ByteBuffer.wrap(metadata.bytes()), layout.dataEnd);
        write(file, ByteBuffer.wrap(metadata.superblock()), 0);
    }

    private static ByteBuffer buffer(long bytes) {
        return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    static void write(FileChannel file, ByteBuffer buffer, long address) throws IOException {
        long at = address;
        while (buffer.hasRemaining()) {
            at += file.write(buffer, at);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(part);
    }
}
