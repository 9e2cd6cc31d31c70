package org.asterism.samplers.trajectory;

/** Why a trajectory grew no longer. */
public enum Ending {
    /** It began to come back. */
    TURNING,
    /** The energy error exceeded the limit, or was not a number. */
    DIVERGING,
    /** It had doubled as often as is allowed. */
    MAX_DEPTH,
    /** It had the length that was asked for. */
    COMPLETE
}
