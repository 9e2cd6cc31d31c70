package org.asterism.io.netcdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.asterism.io.hdf5.HdfNode;
import org.asterism.io.hdf5.HdfReader;

/** Reads wide variables in blocks of neighbouring elements, and keeps the latest block. One thread. */
final class BlockCache {
    private static final int BLOCK_VALUES = 4_000_000;

    private final HdfReader file;
    private final int chains;
    private final int rows;
    private long cachedAddress = -1;
    private ElementBlock cached = ElementBlock.EMPTY;

    BlockCache(HdfReader file, int chains, int draws) {
        this.file = file;
        this.chains = chains;
        this.rows = chains * draws;
    }

    /** One element of a variable that is {@code width} elements wide: a fresh array [chain][draw]. */
    double[][] component(HdfNode node, int width, int element) {
        if (node.address() != cachedAddress || !cached.holds(element)) {
            int size = Math.max(1, Math.min(width, BLOCK_VALUES / rows));
            int first = element / size * size;
            try {
                cached = ElementBlock.read(file, node, width, first, Math.min(size, width - first));
            } catch (IOException e) {
                throw new UncheckedIOException("the draws cannot be read: " + e.getMessage(), e);
            }
            cachedAddress = node.address();
        }
        return cached.component(element, chains);
    }
}
