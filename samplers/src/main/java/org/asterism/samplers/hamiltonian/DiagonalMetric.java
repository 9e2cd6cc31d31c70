package org.asterism.samplers.hamiltonian;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** M⁻¹ = diag(s²): each coordinate has its own width s. */
public final class DiagonalMetric implements Metric {
    static final int KIND = 0;

    private final double[] widths;

    private DiagonalMetric(double[] widths) {
        this.widths = widths;
    }

    /** Of the variances s² of the coordinates, all above zero. Not modified. */
    public static DiagonalMetric of(double[] variances) {
        double[] widths = new double[variances.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.sqrt(variances[i]);
        }
        return new DiagonalMetric(widths);
    }

    static DiagonalMetric read(StateReader in, int dimension) {
        return new DiagonalMetric(in.reals(dimension));
    }

    @Override
    public void drift(double[] position, double step, double[] momentum, double[] moved) {
        for (int i = 0; i < moved.length; i++) {
            moved[i] = position[i] + step * widths[i] * momentum[i];
        }
    }

    @Override
    public void force(double[] gradient, double[] force) {
        for (int i = 0; i < force.length; i++) {
            force[i] = widths[i] * gradient[i];
        }
    }

    @Override
    public void save(StateWriter out) {
        out.put(KIND).put(widths);
    }
}
