package org.asterism.io.netcdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawSchema;
import org.asterism.io.hdf5.HdfDataset;
import org.asterism.io.hdf5.HdfType;

/** Collects the draws of one chain and writes them in batches, each dataset's to its own place. */
final class NetcdfChainSink implements ChainSink {
    private static final long BUFFER_BYTES = 1 << 20;

    private final FileChannel file;
    private final List<HdfDataset> variables;
    private final List<HdfDataset> statistics;
    private final List<ByteBuffer> buffers = new ArrayList<>();
    private final long[] places;
    private final int batch;
    private final int planned;
    private int waiting;
    private int draws;

    NetcdfChainSink(FileChannel file, DrawSchema schema, DrawLayout layout, int chain) {
        this.file = file;
        this.variables = layout.variables;
        this.statistics = layout.statistics;
        this.planned = schema.draws();
        List<HdfDataset> all = new ArrayList<>(variables);
        all.addAll(statistics);
        places = new long[all.size()];
        long bytesPerDraw = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = all.get(i).address() + chain * (all.get(i).bytes() / schema.chains());
            bytesPerDraw += perDraw(all.get(i), schema);
        }
        batch = (int) Math.max(1, Math.min(schema.draws(), BUFFER_BYTES / bytesPerDraw));
        for (HdfDataset dataset : all) {
            int size = Math.toIntExact(batch * perDraw(dataset, schema));
            buffers.add(ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private static long perDraw(HdfDataset dataset, DrawSchema schema) {
        return dataset.bytes() / schema.chains() / schema.draws();
    }

    int draws() {
        return draws;
    }

    @Override
    public void write(double[] values, double[] ofSampler) {
        if (draws == planned) {
            throw new IllegalStateException("more draws than the " + planned + " planned");
        }
        int next = 0;
        for (int i = 0; i < variables.size(); i++) {
            ByteBuffer buffer = buffers.get(i);
            int end = next + buffer.capacity() / batch / Double.BYTES;
            while (next < end) {
                buffer.putDouble(values[next++]);
            }
        }
        for (int i = 0; i < statistics.size(); i++) {
            ByteBuffer buffer = buffers.get(variables.size() + i);
            if (statistics.get(i).type() == HdfType.FLOAT64) {
                buffer.putDouble(ofSampler[i]);
            } else if (statistics.get(i).type() == HdfType.INT64) {
                buffer.putLong((long) ofSampler[i]);
            } else {
                buffer.put((byte) ofSampler[i]);
            }
        }
        draws++;
        waiting++;
        if (waiting == batch) {
            flush();
        }
    }

    void flush() {
        try {
            for (int i = 0; i < places.length; i++) {
                ByteBuffer buffer = buffers.get(i).flip();
                int size = buffer.remaining();
                NetcdfDrawSink.write(file, buffer, places[i]);
                places[i] += size;
                buffer.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the draws cannot be written: " + e.getMessage(), e);
        }
        waiting = 0;
    }
}
