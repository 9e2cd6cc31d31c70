package org.asterism.samplers.adaptation;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Estimates correlations from scaled positions X and gradients Γ: the geometric mean G of A = XXᵀ and B⁻¹ = (ΓΓᵀ)⁻¹, which
 * solves GBG = A. For a normal density Γ = −Σ⁻¹X, and then G = Σ exactly, as soon as there are more states than coordinates:
 * the noise of X and that of Γ cancel. With Cholesky A = CCᵀ it is G = C(CᵀBC)^(−½)Cᵀ (Bhatia 2007, Positive Definite
 * Matrices, ch. 4).
 *
 * <p>To both a multiple δ of the identity is added, in the units of X, so it is relative to the variances themselves. δ =
 * 10^(−2n/d) for n states in d coordinates: directions that nothing was seen of keep the variance one, and nothing is left
 * of δ where there are many states.
 */
final class Correlation {
    private static final double LEAST_DELTA = 1e-12;

    private Correlation() {}

    /**
     * The geometric mean.
     *
     * @param positions X. Not modified
     * @param gradients Γ. Not modified
     * @return a symmetric matrix; none if the numbers are too bad for one
     */
    static Optional<DMatrixRMaj> estimate(DMatrixRMaj positions, DMatrixRMaj gradients) {
        double perCoordinate = (double) positions.numCols / positions.numRows;
        double delta = Math.max(LEAST_DELTA, Math.pow(10, -2 * perCoordinate));
        DMatrixRMaj a = gram(positions, delta);
        DMatrixRMaj b = gram(gradients, delta);
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(a.numRows, true);
        if (!cholesky.decompose(a.copy())) {
            return Optional.empty();
        }
        DMatrixRMaj c = cholesky.getT(null);
        DMatrixRMaj bc = new DMatrixRMaj(b.numRows, c.numCols);
        CommonOps_DDRM.mult(b, c, bc);
        DMatrixRMaj inner = new DMatrixRMaj(c.numCols, c.numCols);
        CommonOps_DDRM.multTransA(c, bc, inner);
        CommonOps_DDRM.scale(0.5, inner);
        CommonOps_DDRM.addEquals(inner, CommonOps_DDRM.transpose(inner, null));
        return root(inner).map(factor -> {
            DMatrixRMaj columns = new DMatrixRMaj(c.numRows, factor.numCols);
            CommonOps_DDRM.mult(c, factor, columns);
            DMatrixRMaj mean = new DMatrixRMaj(c.numRows, c.numRows);
            CommonOps_DDRM.multOuter(columns, mean);
            return mean;
        });
    }

    private static DMatrixRMaj gram(DMatrixRMaj columns, double delta) {
        DMatrixRMaj gram = new DMatrixRMaj(columns.numRows, columns.numRows);
        CommonOps_DDRM.multOuter(columns, gram);
        for (int i = 0; i < gram.numRows; i++) {
            gram.add(i, i, delta);
        }
        return gram;
    }

    /** W·Θ^(−¼), whose outer product is the inverse root of a matrix WΘWᵀ. */
    private static Optional<DMatrixRMaj> root(DMatrixRMaj symmetric) {
        int size = symmetric.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!isFinite(symmetric) || !eigen.decompose(symmetric)) {
            return Optional.empty();
        }
        DMatrixRMaj root = new DMatrixRMaj(size, size);
        for (int k = 0; k < size; k++) {
            double value = eigen.getEigenvalue(k).getReal();
            DMatrixRMaj vector = eigen.getEigenVector(k);
            if (!(value > 0) || vector == null) {
                return Optional.empty();
            }
            double scale = Math.pow(value, -0.25);
            for (int i = 0; i < size; i++) {
                root.set(i, k, scale * vector.get(i));
            }
        }
        return Optional.of(root);
    }

    private static boolean isFinite(DMatrixRMaj matrix) {
        for (int i = 0; i < matrix.getNumElements(); i++) {
            if (!Double.isFinite(matrix.get(i))) {
                return false;
            }
        }
        return true;
    }
}
