package org.asterism.core.data;

import java.nio.file.Path;
import org.asterism.core.option.Descriptor;

/**
 * Reads tables of one file format. A stateless service with a public constructor without arguments, found by {@link
 * java.util.ServiceLoader}.
 */
public interface TableReader {
    /** What it is; the id is the name of the format. */
    Descriptor descriptor();

    /**
     * Whether a file is of this format.
     *
     * @param file its path, for its ending
     * @param head its first bytes, unpacked if they were gzipped; up to 2880. Not modified
     */
    boolean recognises(Path file, byte[] head);

    /**
     * Reads a table whole.
     *
     * @param file the file
     * @param part which of the tables in it: a name or a number as the format has them; empty for the first
     * @throws org.asterism.core.error.DataException if it cannot be read; says where
     */
    Table read(Path file, String part);
}
