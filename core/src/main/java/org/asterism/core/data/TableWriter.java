package org.asterism.core.data;

import java.io.IOException;
import java.nio.file.Path;
import org.asterism.core.option.Descriptor;

/**
 * Writes tables in one file format, with their units. A stateless service with a public constructor without arguments,
 * found by {@link java.util.ServiceLoader}.
 */
public interface TableWriter {
    /** What it is; the id is the name of the format. */
    Descriptor descriptor();

    /** Whether a file of this name is written in this format. */
    boolean writes(Path file);

    /**
     * Writes a table such that a {@link TableReader} of the format reads the same values and units. The file appears
     * whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    void write(Table table, Path file) throws IOException;
}
