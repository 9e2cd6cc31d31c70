package org.asterism.core.graph.compile;

/** One thing to do in an evaluation. Stateless. */
interface Step {
    /** Does it. */
    void run(Buffers buffers);
}
