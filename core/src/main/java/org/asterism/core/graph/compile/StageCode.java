package org.asterism.core.graph.compile;

/** What generated classes implement. Stateless. */
interface StageCode {
    /** Runs one stage. */
    void run(int stage, Buffers buffers);

    /** Runs what is in vectors on a few elements. */
    void warm(Buffers buffers);
}
