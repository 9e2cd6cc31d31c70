package org.asterism.samplers.adaptation;

import org.asterism.samplers.hamiltonian.DiagonalMetric;
import org.asterism.samplers.hamiltonian.Metric;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** Learns the width of each coordinate by itself. */
final class DiagonalAdaptation implements MetricAdaptation {
    private static final int ENOUGH = 30;

    private final Widths widths;

    DiagonalAdaptation(int dimension) {
        widths = new Widths(dimension);
    }

    @Override
    public Metric begin(double[] variances) {
        return DiagonalMetric.of(widths.begin(variances));
    }

    @Override
    public void add(State state) {
        widths.add(state);
    }

    @Override
    public Metric renew() {
        return DiagonalMetric.of(widths.renew());
    }

    @Override
    public double change() {
        return widths.change();
    }

    @Override
    public int enough() {
        return ENOUGH;
    }

    @Override
    public void save(StateWriter out) {
        widths.save(out);
    }

    @Override
    public void restore(StateReader in) {
        widths.restore(in);
    }
}
