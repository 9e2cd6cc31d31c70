package org.asterism.models.marginal.orbit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The plain twin: velocities as one J-dimensional normal vector, v ~ N(0, C + MΛMᵀ), time from the first date. */
final class DenseOrbit {
    private final DMatrixRMaj design;
    private final DMatrixRMaj priorCovariance = new DMatrixRMaj(3, 3);
    private final DMatrixRMaj inverse;
    private final DMatrixRMaj velocity;
    private final double logDeterminant;

    DenseOrbit(StarVelocities star, LinearPriors priors, double lnP, double added) {
        int size = star.size();
        design = new DMatrixRMaj(size, 3);
        velocity = new DMatrixRMaj(size, 1, true, star.velocity());
        for (int i = 0; i < size; i++) {
            double angle = 2 * Math.PI * (star.time()[i] + star.shift()) / Math.exp(lnP);
            design.set(i, 0, Math.cos(angle));
            design.set(i, 1, Math.sin(angle));
            design.set(i, 2, 1);
        }
        priorCovariance.set(0, 0, priors.amplitude() * priors.amplitude());
        priorCovariance.set(1, 1, priors.amplitude() * priors.amplitude());
        priorCovariance.set(2, 2, priors.mean() * priors.mean());
        DMatrixRMaj covariance = product(product(design, priorCovariance), transposed(design));
        for (int i = 0; i < size; i++) {
            covariance.add(i, i, star.error()[i] * star.error()[i] + added);
        }
        logDeterminant = Math.log(CommonOps_DDRM.det(covariance));
        inverse = new DMatrixRMaj(size, size);
        CommonOps_DDRM.invert(covariance, inverse);
    }

    double logLikelihood() {
        double squares =
                product(transposed(velocity), product(inverse, velocity)).get(0);
        return -0.5 * (squares + logDeterminant + velocity.numRows * Math.log(2 * Math.PI));
    }

    /** E(a, b, v0 | v) = ΛMᵀ K⁻¹ v. */
    double[] mean() {
        return product(product(priorCovariance, transposed(design)), product(inverse, velocity)).data;
    }

    /** Cov(a, b, v0 | v) = Λ − ΛMᵀ K⁻¹ MΛ. */
    DMatrixRMaj covariance() {
        DMatrixRMaj across = product(design, priorCovariance);
        DMatrixRMaj result = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.subtract(priorCovariance, product(product(transposed(across), inverse), across), result);
        return result;
    }

    private static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj c = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, c);
        return c;
    }

    private static DMatrixRMaj transposed(DMatrixRMaj a) {
        return CommonOps_DDRM.transpose(a, null);
    }
}
