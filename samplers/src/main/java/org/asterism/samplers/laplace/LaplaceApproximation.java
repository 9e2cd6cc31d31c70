package org.asterism.samplers.laplace;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asterism.core.model.Differentiable;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * The normal density with the mode and the curvature of another: covariance (−∂²ln π)⁻¹, from central differences of the
 * gradient (Laplace 1774; Tierney and Kadane 1986, doi:10.2307/2287970). Immutable.
 */
public final class LaplaceApproximation {
    /** Step of the differences in conditional widths: truncation 1e-6 of the fourth derivative, rounding about 1e-10. */
    private static final double STEP = 1e-3;

    private final double[] mode;
    private final DMatrixRMaj factor;
    private final DMatrixRMaj covariance;
    private final double halfLogDeterminant;

    private LaplaceApproximation(double[] mode, DMatrixRMaj factor, DMatrixRMaj covariance) {
        this.mode = mode;
        this.factor = factor;
        this.covariance = covariance;
        double sum = 0;
        for (int i = 0; i < mode.length; i++) {
            sum += Math.log(factor.get(i, i));
        }
        this.halfLogDeterminant = sum;
    }

    /**
     * The approximation at a mode.
     *
     * @param density whose mode it is
     * @param mode unconstrained coordinates. Not modified
     * @param scale about the width of the density along each coordinate, above zero. Not modified
     * @return empty if the log density is not curved downwards in every direction, so that it is no mode
     */
    public static Optional<LaplaceApproximation> at(Differentiable density, double[] mode, double[] scale) {
        double[] widths = scale.clone();
        // The widths that the first pass finds set the steps of the second.
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < widths.length; i++) {
                double curvature = curvature(density, mode, i, STEP * widths[i]);
                if (!(curvature > 0) || Double.isInfinite(curvature)) {
                    return Optional.empty();
                }
                widths[i] = 1 / Math.sqrt(curvature);
            }
        }
        return of(mode, widths, information(density, mode, widths));
    }

    private static double curvature(Differentiable density, double[] mode, int i, double step) {
        double[] gradient = new double[mode.length];
        double[] at = mode.clone();
        at[i] = mode[i] + step;
        density.logDensityAndGradient(at, gradient);
        double above = gradient[i];
        double reach = at[i];
        at[i] = mode[i] - step;
        density.logDensityAndGradient(at, gradient);
        return (gradient[i] - above) / (reach - at[i]);
    }

    /** −∂²ln π in units of the widths: its diagonal is about one. */
    private static DMatrixRMaj information(Differentiable density, double[] mode, double[] widths) {
        int size = mode.length;
        DMatrixRMaj information = new DMatrixRMaj(size, size);
        double[] above = new double[size];
        double[] below = new double[size];
        double[] at = mode.clone();
        for (int i = 0; i < size; i++) {
            at[i] = mode[i] + STEP * widths[i];
            double reach = at[i];
            density.logDensityAndGradient(at, above);
            at[i] = mode[i] - STEP * widths[i];
            reach -= at[i];
            density.logDensityAndGradient(at, below);
            at[i] = mode[i];
            for (int j = 0; j < size; j++) {
                double element = (below[j] - above[j]) / reach * widths[i] * widths[j];
                information.add(i, j, 0.5 * element);
                information.add(j, i, 0.5 * element);
            }
        }
        return information;
    }

    private static Optional<LaplaceApproximation> of(double[] mode, double[] widths, DMatrixRMaj information) {
        int size = mode.length;
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(size, true);
        DMatrixRMaj covariance = new DMatrixRMaj(size, size);
        if (!cholesky.decompose(information.copy()) || !CommonOps_DDRM.invert(information, covariance)) {
            return Optional.empty();
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double element = 0.5 * (covariance.get(i, j) + covariance.get(j, i)) * widths[i] * widths[j];
                covariance.set(i, j, element);
                covariance.set(j, i, element);
            }
        }
        CholeskyDecomposition_F64<DMatrixRMaj> ofCovariance = DecompositionFactory_DDRM.chol(size, true);
        return ofCovariance.decompose(covariance.copy())
                ? Optional.of(new LaplaceApproximation(mode.clone(), ofCovariance.getT(null), covariance))
                : Optional.empty();
    }

    /** The covariance of two coordinates. */
    public double covariance(int i, int j) {
        return covariance.get(i, j);
    }

    /** The standard deviation of a coordinate. */
    public double sd(int i) {
        return Math.sqrt(covariance.get(i, i));
    }

    /**
     * Draws from it.
     *
     * @param random the only source of chance
     * @param position Overwritten
     * @return the log density of the approximation at that position, with its constants
     */
    public double draw(RandomGenerator random, double[] position) {
        double[] normal = new double[mode.length];
        double exponent = 0;
        for (int i = 0; i < normal.length; i++) {
            normal[i] = random.nextGaussian();
            exponent -= 0.5 * normal[i] * normal[i];
        }
        for (int i = 0; i < normal.length; i++) {
            double sum = mode[i];
            for (int j = 0; j <= i; j++) {
                sum += factor.get(i, j) * normal[j];
            }
            position[i] = sum;
        }
        return exponent - halfLogDeterminant - 0.5 * normal.length * Math.log(2 * Math.PI);
    }
}
