package org.asterism.core.transform;

/**
 * A smooth bijection of ℝᵐ onto the values that a block of parameters can take. Immutable and thread-safe. Arrays are
 * longer than the block, which begins at the given offset.
 *
 * <p>The Jacobian is that of the map from the unconstrained coordinates to the coordinates of the natural space: for a
 * simplex of K parts, its first K−1 parts.
 */
public interface Transform {
    /** The number m of unconstrained coordinates. */
    int unconstrainedSize();

    /** The number of natural values. */
    int constrainedSize();

    /**
     * Maps to natural values.
     *
     * @param from unconstrained coordinates. Not modified
     * @param to natural values. Overwritten
     * @return log|det J| of the map
     */
    double constrain(double[] from, int fromOffset, double[] to, int toOffset);

    /**
     * Maps natural values back.
     *
     * @param from natural values. Not modified
     * @param to unconstrained coordinates. Overwritten
     * @throws IllegalArgumentException if a value is outside the range of the map; says which
     */
    void unconstrain(double[] from, int fromOffset, double[] to, int toOffset);

    /**
     * The gradient in unconstrained coordinates of f(x(u)) + log|det J(u)|, given that of f in natural values.
     *
     * @param at where: the unconstrained coordinates, the natural values they map to, and their offsets. Not modified
     * @param natural ∂f/∂x, at the natural offset. Not modified
     * @param unconstrained the result, at the unconstrained offset. Overwritten
     */
    void pullBack(Point at, double[] natural, double[] unconstrained);
}
