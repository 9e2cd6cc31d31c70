package org.asterism.samplers.adaptation;

import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;
import org.ejml.data.DMatrixRMaj;

/** The positions and gradients of the latest states in a window, as many as there is room for. */
final class DrawWindow {
    private final double[][] positions;
    private final double[][] gradients;
    private int count;

    DrawWindow(int dimension, int room) {
        positions = new double[room][dimension];
        gradients = new double[room][dimension];
    }

    void add(State state) {
        int row = count % positions.length;
        System.arraycopy(state.position, 0, positions[row], 0, positions[row].length);
        System.arraycopy(state.gradient, 0, gradients[row], 0, gradients[row].length);
        count++;
    }

    int size() {
        return Math.min(count, positions.length);
    }

    void clear() {
        count = 0;
    }

    /** Columns (x − x̄)/s/√n, one a state. */
    DMatrixRMaj scaledPositions(double[] variances) {
        return columns(positions, variances, -0.5);
    }

    /** Columns (∇ − mean)·s/√n, one a state. */
    DMatrixRMaj scaledGradients(double[] variances) {
        return columns(gradients, variances, 0.5);
    }

    private DMatrixRMaj columns(double[][] rows, double[] variances, double power) {
        int size = size();
        DMatrixRMaj columns = new DMatrixRMaj(variances.length, size);
        for (int i = 0; i < variances.length; i++) {
            double mean = 0;
            for (int n = 0; n < size; n++) {
                mean += rows[n][i] / size;
            }
            double scale = Math.pow(variances[i], power) / Math.sqrt(size);
            for (int n = 0; n < size; n++) {
                columns.set(i, n, (rows[n][i] - mean) * scale);
            }
        }
        return columns;
    }

    void save(StateWriter out) {
        out.put(count);
        for (int n = 0; n < size(); n++) {
            out.put(positions[n]).put(gradients[n]);
        }
    }

    void restore(StateReader in) {
        count = in.integer();
        for (int n = 0; n < size(); n++) {
            in.reals(positions[n]);
            in.reals(gradients[n]);
        }
    }
}
