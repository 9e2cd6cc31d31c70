package org.asterism.core.draws;

import java.nio.file.Path;
import org.asterism.core.option.Descriptor;

/** Reads draws in one file format. A stateless service, found by {@link java.util.ServiceLoader}. */
public interface DrawReader {
    /** What it is; the id is the name of the format. */
    Descriptor descriptor();

    /**
     * Opens a file.
     *
     * @throws org.asterism.core.error.DataException if it is missing, damaged or not of this format
     */
    Draws open(Path file);
}
