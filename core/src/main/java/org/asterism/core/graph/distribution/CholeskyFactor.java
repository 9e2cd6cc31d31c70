package org.asterism.core.graph.distribution;

import org.asterism.core.graph.expression.ArrayOperation;

/**
 * The lower-triangular factor L of a symmetric, positive definite matrix A = L Lᵀ, in an array of such matrices. A is read
 * as ½(A + Aᵀ). Not a number where a matrix is not positive definite. The adjoint is that of Murray (2016,
 * arXiv:1602.07527, section 3): Ā = ½(S + Sᵀ), S = L⁻ᵀ Φ(Lᵀ L̄) L⁻¹, where Φ takes the lower triangle and half the
 * diagonal.
 *
 * @param layout where the matrices are, in the argument as in the result
 */
record CholeskyFactor(Layout layout) implements ArrayOperation {
    @Override
    public String name() {
        return "Cholesky factor";
    }

    @Override
    public void value(double[][] arguments, double[] result) {
        double[] matrix = arguments[0];
        int size = layout.size();
        for (int p = 0; p < layout.plates(); p++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    double rest = 0.5 * (matrix[layout.at(p, i, j)] + matrix[layout.at(p, j, i)]);
                    for (int k = 0; k < j; k++) {
                        rest -= result[layout.at(p, i, k)] * result[layout.at(p, j, k)];
                    }
                    result[layout.at(p, i, j)] = i == j ? root(rest) : rest / result[layout.at(p, j, j)];
                    if (i != j) {
                        result[layout.at(p, j, i)] = 0;
                    }
                }
            }
        }
    }

    private static double root(double square) {
        return square > 0 ? Math.sqrt(square) : Double.NaN;
    }

    @Override
    public void adjoint(int which, double[][] arguments, double[] result, double[] adjoint, double[] into) {
        int size = layout.size();
        double[] work = new double[size * size];
        for (int p = 0; p < layout.plates(); p++) {
            product(p, result, adjoint, work);
            // Columns of L⁻ᵀ Φ, then rows of (L⁻ᵀ Φ) L⁻¹: both solve with Lᵀ, from the last element back.
            for (int j = 0; j < size; j++) {
                solveTransposed(p, result, work, j, size);
            }
            for (int i = 0; i < size; i++) {
                solveTransposed(p, result, work, i * size, 1);
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    into[layout.at(p, i, j)] = 0.5 * (work[i * size + j] + work[j * size + i]);
                }
            }
        }
    }

    /** Φ(Lᵀ L̄). */
    private void product(int plate, double[] factor, double[] adjoint, double[] work) {
        int size = layout.size();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int k = i; j <= i && k < size; k++) {
                    sum += factor[layout.at(plate, k, i)] * adjoint[layout.at(plate, k, j)];
                }
                work[i * size + j] = i == j ? 0.5 * sum : sum;
            }
        }
    }

    /** Solves Lᵀ x = b in place, for b at work[start], work[start + step] … */
    private void solveTransposed(int plate, double[] factor, double[] work, int start, int step) {
        int size = layout.size();
        for (int i = size - 1; i >= 0; i--) {
            double rest = work[start + i * step];
            for (int k = i + 1; k < size; k++) {
                rest -= factor[layout.at(plate, k, i)] * work[start + k * step];
            }
            work[start + i * step] = rest / factor[layout.at(plate, i, i)];
        }
    }
}
