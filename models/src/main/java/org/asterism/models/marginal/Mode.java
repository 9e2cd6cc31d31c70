package org.asterism.models.marginal;

import org.asterism.core.model.Differentiable;
import org.asterism.core.model.StartPoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The mode of a density in a few coordinates with the widths that its curvature says, by Newton steps that are damped
 * until they go uphill (Levenberg 1944, doi:10.1090/qam/10666). The curvature comes from differences of the gradient.
 */
public final class Mode {
    private static final int STEPS = 200;
    private static final double DIFFERENCE = 1e-4;

    /** What a step must still promise, in units of the log density. */
    private static final double ENOUGH = 1e-8;

    private static final double LEAST_DAMPED = 1e-2;
    private static final double MOST_DAMPED = 1e12;

    private final Differentiable density;
    private final int size;
    private final double[] gradient;
    private final DMatrixRMaj curvature;
    private final DMatrixRMaj covariance;

    private Mode(Differentiable density) {
        this.density = density;
        this.size = density.dimension();
        this.gradient = new double[size];
        this.curvature = new DMatrixRMaj(size, size);
        this.covariance = new DMatrixRMaj(size, size);
    }

    /**
     * Climbs to a mode.
     *
     * @param density evaluated by this call alone
     * @param from where to begin. Not modified
     * @return the mode, or how far the climb came, with a width for each coordinate; of one where the density does not
     *     curve down
     */
    public static StartPoint near(Differentiable density, double[] from) {
        return new Mode(density).climb(from.clone());
    }

    private StartPoint climb(double[] position) {
        double damping = 0;
        double value = density.logDensityAndGradient(position, gradient);
        for (int i = 0; i < STEPS && damping < MOST_DAMPED; i++) {
            setCurvature(position);
            density.logDensityAndGradient(position, gradient);
            double[] next = position.clone();
            double promise = step(damping, next);
            double there = promise > 0 ? density.logDensity(next) : Double.NaN;
            if (there >= value) {
                position = next;
                value = there;
                damping *= 0.1;
            } else {
                damping = Math.max(10 * damping, LEAST_DAMPED);
            }
            if (promise >= 0 && promise < ENOUGH) {
                break;
            }
        }
        setCurvature(position);
        boolean inverted = CommonOps_DDRM.invert(curvature, covariance);
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            double variance = inverted ? covariance.get(i, i) : Double.NaN;
            scale[i] = variance > 0 && Double.isFinite(variance) ? Math.sqrt(variance) : 1;
        }
        return new StartPoint(position, scale);
    }

    /**
     * Moves by (H + λ|diag H|)⁻¹ ∇, H with |diag H| for its diagonal.
     *
     * @return what the move promises to gain; below zero where it goes nowhere
     */
    private double step(double damping, double[] position) {
        DMatrixRMaj damped = curvature.copy();
        for (int i = 0; i < size; i++) {
            // Where the density curves upwards, the step is as long as if it curved down as much.
            damped.set(i, i, (1 + damping) * Math.abs(curvature.get(i, i)));
        }
        if (!CommonOps_DDRM.invert(damped, covariance)) {
            return -1;
        }
        double promise = 0;
        for (int i = 0; i < size; i++) {
            double move = 0;
            for (int j = 0; j < size; j++) {
                move += covariance.get(i, j) * gradient[j];
            }
            position[i] += move;
            promise += move * gradient[i];
        }
        return Double.isFinite(promise) ? promise : -1;
    }

    private void setCurvature(double[] position) {
        double[] at = position.clone();
        double[] up = new double[size];
        double[] down = new double[size];
        for (int j = 0; j < size; j++) {
            at[j] = position[j] + DIFFERENCE;
            density.logDensityAndGradient(at, up);
            at[j] = position[j] - DIFFERENCE;
            density.logDensityAndGradient(at, down);
            at[j] = position[j];
            for (int i = 0; i < size; i++) {
                curvature.set(i, j, -(up[i] - down[i]) / (2 * DIFFERENCE));
            }
        }
    }
}
