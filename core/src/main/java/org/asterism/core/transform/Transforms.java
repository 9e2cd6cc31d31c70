package org.asterism.core.transform;

/** Makes transforms: the door of this package. */
public final class Transforms {
    private Transforms() {}

    /** All of ℝⁿ, unchanged. */
    public static Transform identity(int size) {
        return new Identity(size);
    }

    /** x = lower + eᵘ, for n values above a bound. */
    public static Transform lower(int size, double lower) {
        return new LowerBound(size, lower);
    }

    /** x = upper − eᵘ, for n values below a bound. */
    public static Transform upper(int size, double upper) {
        return new UpperBound(size, upper);
    }

    /**
     * x = lower + (upper − lower)/(1 + e⁻ᵘ), for n values between two bounds.
     *
     * @throws IllegalArgumentException unless lower &lt; upper and both are finite
     */
    public static Transform interval(int size, double lower, double upper) {
        return new Interval(size, lower, upper);
    }

    /**
     * K positive parts that sum to one, from K−1 coordinates by stick breaking (Betancourt 2012, arXiv:1010.3436): zₖ =
     * 1/(1 + exp(−uₖ + ln(K−k))) of what is left goes to part k, so that u = 0 is the centre.
     *
     * @throws IllegalArgumentException unless there are at least two parts
     */
    public static Transform simplex(int parts) {
        return new Simplex(parts);
    }

    /** n values in increasing order: x₁ = u₁, xₖ = xₖ₋₁ + exp(uₖ). */
    public static Transform ordered(int size) {
        return new Ordered(size);
    }

    /** One transform for each of several rows that follow one another. */
    public static Transform repeated(Transform transform, int rows) {
        return rows == 1 ? transform : new Repeated(transform, rows);
    }

    /**
     * The lower-triangular Cholesky factor, row by row, of a correlation matrix of K rows, from K(K−1)/2 coordinates by
     * canonical partial correlations (Lewandowski, Kurowicka and Joe 2009, doi:10.1016/j.jmva.2009.04.008; Stan reference
     * manual, "Cholesky factors of correlation matrices"): u = 0 is the identity. The Jacobian is that of the entries
     * below the diagonal.
     *
     * @throws IllegalArgumentException unless there are at least two rows
     */
    public static Transform correlationFactor(int size) {
        return new CorrelationFactor(size);
    }

    static IllegalArgumentException outside(double value, String range) {
        return new IllegalArgumentException(value + " is not " + range);
    }
}
