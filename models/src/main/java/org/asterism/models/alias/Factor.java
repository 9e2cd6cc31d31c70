package org.asterism.models.alias;

import java.util.Optional;

/** A covariance of a few coordinates by its Cholesky factor, C = LLᵀ. Immutable. */
final class Factor {
    private final int size;
    private final double[] lower;
    private final double halfLogDeterminant;

    private Factor(int size, double[] lower) {
        this.size = size;
        this.lower = lower;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.log(lower[i * size + i]);
        }
        this.halfLogDeterminant = sum;
    }

    /**
     * The factor of a covariance.
     *
     * @param covariance row by row, the lower triangle. Not modified
     * @return empty if it is not positive definite, to about ten digits
     */
    static Optional<Factor> of(double[] covariance, int size) {
        double[] lower = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i * size + k] * lower[j * size + k];
                }
                if (i == j && !(sum > 1e-10 * covariance[i * size + i] && sum < Double.POSITIVE_INFINITY)) {
                    return Optional.empty();
                }
                lower[i * size + j] = i == j ? Math.sqrt(sum) : sum / lower[j * size + j];
            }
        }
        return Optional.of(new Factor(size, lower));
    }

    /** That of independent coordinates. */
    static Factor diagonal(double[] widths) {
        double[] lower = new double[widths.length * widths.length];
        for (int i = 0; i < widths.length; i++) {
            lower[i * widths.length + i] = widths[i];
        }
        return new Factor(widths.length, lower);
    }

    /** That of widths so many times as large. */
    Factor times(double scale) {
        double[] scaled = lower.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= scale;
        }
        return new Factor(size, scaled);
    }

    /** ½ ln|C|. */
    double halfLogDeterminant() {
        return halfLogDeterminant;
    }

    /** The standard deviation of the first coordinate. */
    double firstWidth() {
        return lower[0];
    }

    /**
     * (x − m)ᵀ C⁻¹ (x − m).
     *
     * @param x Not modified
     * @param means where m begins at {@code from}. Not modified
     * @param work Overwritten
     */
    double squaredDistance(double[] x, double[] means, int from, double[] work) {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            double sum = x[i] - means[from + i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i * size + k] * work[k];
            }
            work[i] = sum / lower[i * size + i];
            squares += work[i] * work[i];
        }
        return squares;
    }

    /**
     * m + scale · L z.
     *
     * @param means where m begins at {@code from}. Not modified
     * @param z Not modified
     * @param x Overwritten
     */
    void place(double[] means, int from, double scale, double[] z, double[] x) {
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int k = 0; k <= i; k++) {
                sum += lower[i * size + k] * z[k];
            }
            x[i] = means[from + i] + scale * sum;
        }
    }
}
