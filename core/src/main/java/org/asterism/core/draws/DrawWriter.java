package org.asterism.core.draws;

import java.io.IOException;
import java.nio.file.Path;
import org.asterism.core.option.Descriptor;

/** Writes draws in one file format. A stateless service, found by {@link java.util.ServiceLoader}. */
public interface DrawWriter {
    /** What it is; the id is the name of the format. */
    Descriptor descriptor();

    /**
     * Starts a file, which appears at {@code target} only when it is finished.
     *
     * @throws IOException if it cannot be written
     */
    DrawSink open(Path target, DrawSchema schema) throws IOException;
}
