package org.asterism.core.draws;

import java.io.IOException;
import java.util.Map;

/** A file of draws that is being written. Closing it before it is finished leaves no file behind. */
public interface DrawSink extends AutoCloseable {
    /** Where the draws of a chain go; each chain has its own thread. */
    ChainSink chain(int index);

    /**
     * Makes the file complete, once all chains have ended. Chains that ended early are cut to a common length: those
     * with less than half the draws of the longest are left out, the others cut to the shortest.
     *
     * @param attributes further attributes, known only now
     * @throws IOException if it cannot be written
     */
    void finish(Map<String, String> attributes) throws IOException;

    @Override
    void close() throws IOException;
}
