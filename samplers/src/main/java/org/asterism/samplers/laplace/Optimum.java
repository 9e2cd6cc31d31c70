package org.asterism.samplers.laplace;

/**
 * Where a search for the mode ended.
 *
 * @param position unconstrained coordinates; owned by this record and not to be modified
 * @param logDensity there
 * @param iterations directions that were searched
 * @param evaluations of the gradient
 * @param ending why it ended
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record Optimum(double[] position, double logDensity, int iterations, int evaluations, Ending ending) {
    /** Why a search ended. */
    public enum Ending {
        /** Another step would gain less than 1e-10 in the log density. */
        CONVERGED,
        /** No step along the direction gains anything: rounding, or a density that is not smooth. */
        NO_PROGRESS,
        /** As many directions were searched as are allowed: the density may have no mode. */
        TOO_MANY_ITERATIONS
    }
}
