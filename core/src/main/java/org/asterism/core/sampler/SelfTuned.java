package org.asterism.core.sampler;

/** A chain that knows when it is tuned. One that is tuned before its tuning transitions are over may draw at once. */
public interface SelfTuned extends Chain {
    /** Whether nothing more is tuned; once true, it stays so. */
    boolean isTuned();
}
