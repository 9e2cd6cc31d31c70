package org.asterism.samplers.hamiltonian;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * L = diag(s)·(1 + Σₖ (√λₖ − 1) vₖvₖᵀ) with orthonormal vₖ: a diagonal metric, and the few directions that it does not
 * get right, at 2dk operations a step.
 */
public final class LowRankMetric implements Metric {
    static final int KIND = 2;

    private final double[] widths;
    /** √λₖ − 1. */
    private final double[] gains;

    private final double[][] directions;

    private LowRankMetric(double[] widths, double[] gains, double[][] directions) {
        this.widths = widths;
        this.gains = gains;
        this.directions = directions;
    }

    /**
     * A diagonal metric with a correction.
     *
     * @param variances s². Not modified
     * @param eigenvalues λₖ, the variances along the directions in units of s; above zero. Not modified
     * @param directions vₖ, orthonormal; kept
     */
    public static LowRankMetric of(double[] variances, double[] eigenvalues, double[][] directions) {
        double[] widths = new double[variances.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.sqrt(variances[i]);
        }
        double[] gains = new double[eigenvalues.length];
        for (int k = 0; k < gains.length; k++) {
            gains[k] = Math.sqrt(eigenvalues[k]) - 1;
        }
        return new LowRankMetric(widths, gains, directions);
    }

    static LowRankMetric read(StateReader in, int dimension) {
        double[] widths = in.reals(dimension);
        double[] gains = in.reals(in.integer());
        double[][] directions = new double[gains.length][];
        for (int k = 0; k < gains.length; k++) {
            directions[k] = in.reals(dimension);
        }
        return new LowRankMetric(widths, gains, directions);
    }

    /** The number of directions that are corrected. */
    public int rank() {
        return gains.length;
    }

    @Override
    public void drift(double[] position, double step, double[] momentum, double[] moved) {
        System.arraycopy(momentum, 0, moved, 0, moved.length);
        correct(moved);
        for (int i = 0; i < moved.length; i++) {
            moved[i] = position[i] + step * widths[i] * moved[i];
        }
    }

    @Override
    public void force(double[] gradient, double[] force) {
        for (int i = 0; i < force.length; i++) {
            force[i] = widths[i] * gradient[i];
        }
        correct(force);
    }

    /** One direction after the other, which is the same as all at once since they are orthonormal. */
    private void correct(double[] vector) {
        for (int k = 0; k < gains.length; k++) {
            double[] direction = directions[k];
            double along = gains[k] * Dot.of(direction, vector);
            for (int i = 0; i < vector.length; i++) {
                vector[i] += along * direction[i];
            }
        }
    }

    @Override
    public void save(StateWriter out) {
        out.put(KIND).put(widths).put(gains.length).put(gains);
        for (double[] direction : directions) {
            out.put(direction);
        }
    }
}
