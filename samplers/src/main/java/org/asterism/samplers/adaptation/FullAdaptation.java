package org.asterism.samplers.adaptation;

import org.asterism.samplers.hamiltonian.DenseMetric;
import org.asterism.samplers.hamiltonian.DiagonalMetric;
import org.asterism.samplers.hamiltonian.Metric;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/** Learns every correlation. It sets out from the gradient, and its first window already sees the correlations there. */
final class FullAdaptation implements MetricAdaptation {
    private static final int ROOM = 2000;

    private final Widths widths;
    private final DrawWindow window;
    private final int enough;

    FullAdaptation(int dimension) {
        widths = new Widths(dimension);
        window = new DrawWindow(dimension, ROOM);
        enough = Math.max(30, 2 * dimension);
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
        Metric metric = Correlation.estimate(window.scaledPositions(variances), window.scaledGradients(variances))
                .map(correlation -> dense(correlation, variances))
                .orElseGet(() -> DiagonalMetric.of(variances));
        window.clear();
        return metric;
    }

    private static Metric dense(DMatrixRMaj correlation, double[] variances) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(variances.length, true);
        if (!cholesky.decompose(correlation)) {
            return DiagonalMetric.of(variances);
        }
        DMatrixRMaj factor = cholesky.getT(null);
        double[] rows = new double[variances.length * (variances.length + 1) / 2];
        int next = 0;
        for (int i = 0; i < variances.length; i++) {
            for (int j = 0; j <= i; j++) {
                rows[next++] = Math.sqrt(variances[i]) * factor.get(i, j);
            }
        }
        return DenseMetric.ofFactor(rows);
    }

    @Override
    public double change() {
        return widths.change();
    }

    @Override
    public int enough() {
        return enough;
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
