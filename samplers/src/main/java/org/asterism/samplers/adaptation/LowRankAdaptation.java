package org.asterism.samplers.adaptation;

import java.util.ArrayList;
import java.util.List;
import org.asterism.samplers.hamiltonian.DiagonalMetric;
import org.asterism.samplers.hamiltonian.LowRankMetric;
import org.asterism.samplers.hamiltonian.Metric;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * Learns the widths, and the few directions in which they are wrong. In many dimensions correlations are estimated only
 * within the space that the latest states and gradients span, so that a renewal costs little.
 */
final class LowRankAdaptation implements MetricAdaptation {
    /** Up to so many dimensions correlations are estimated among all coordinates. */
    private static final int SMALL = 128;

    private static final int ROOM = 1000;
    private static final int ROOM_WHEN_LARGE = 48;

    /**
     * A direction whose variance is within this factor of one is left alone. To mend all of them costs steps and does harm:
     * where every direction has the same period, all return to their squares together, and R̂ of the squares suffers.
     */
    private static final double TOLERANCE = 3;

    private final Widths widths;
    private final DrawWindow window;
    private final int dimension;

    LowRankAdaptation(int dimension) {
        this.dimension = dimension;
        widths = new Widths(dimension);
        window = new DrawWindow(dimension, dimension <= SMALL ? ROOM : ROOM_WHEN_LARGE);
    }

    @Override
    public Metric begin(double[] variances) {
        return DiagonalMetric.of(widths.begin(variances));
    }

    @Override
    public void add(State state) {
        widths.add(state);
        window.add(state);
    }

    @Override
    public Metric renew() {
        double[] variances = widths.renew();
        DMatrixRMaj positions = window.scaledPositions(variances);
        DMatrixRMaj gradients = window.scaledGradients(variances);
        Metric metric =
                dimension <= SMALL ? among(positions, gradients, variances) : spanned(positions, gradients, variances);
        window.clear();
        return metric;
    }

    private Metric among(DMatrixRMaj positions, DMatrixRMaj gradients, double[] variances) {
        return Correlation.estimate(positions, gradients)
                .map(correlation -> metric(correlation, CommonOps_DDRM.identity(dimension), variances))
                .orElseGet(() -> DiagonalMetric.of(variances));
    }

    private Metric spanned(DMatrixRMaj positions, DMatrixRMaj gradients, double[] variances) {
        DMatrixRMaj both = CommonOps_DDRM.concatColumns(positions, gradients, null);
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(both.numRows, both.numCols);
        if (!qr.decompose(both)) {
            return DiagonalMetric.of(variances);
        }
        DMatrixRMaj basis = qr.getQ(null, true);
        DMatrixRMaj x = new DMatrixRMaj(basis.numCols, positions.numCols);
        DMatrixRMaj g = new DMatrixRMaj(basis.numCols, gradients.numCols);
        CommonOps_DDRM.multTransA(basis, positions, x);
        CommonOps_DDRM.multTransA(basis, gradients, g);
        return Correlation.estimate(x, g)
                .map(correlation -> metric(correlation, basis, variances))
                .orElseGet(() -> DiagonalMetric.of(variances));
    }

    private Metric metric(DMatrixRMaj correlation, DMatrixRMaj basis, double[] variances) {
        int size = correlation.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(correlation)) {
            return DiagonalMetric.of(variances);
        }
        List<double[]> directions = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        DMatrixRMaj direction = new DMatrixRMaj(dimension, 1);
        for (int k = 0; k < size; k++) {
            double value = eigen.getEigenvalue(k).getReal();
            DMatrixRMaj vector = eigen.getEigenVector(k);
            if (value > 0 && vector != null && (value > TOLERANCE || value * TOLERANCE < 1)) {
                CommonOps_DDRM.mult(basis, vector, direction);
                directions.add(direction.data.clone());
                values.add(value);
            }
        }
        return LowRankMetric.of(
                variances,
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                directions.toArray(double[][]::new));
    }

    @Override
    public double change() {
        return widths.change();
    }

    @Override
    public int enough() {
        return Math.max(30, Math.min(2 * dimension, ROOM_WHEN_LARGE));
    }

    @Override
    public void save(StateWriter out) {
        widths.save(out);
        window.save(out);
    }

    @Override
    public void restore(StateReader in) {
        widths.restore(in);
        window.restore(in);
    }
}
