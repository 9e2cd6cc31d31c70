package org.asterism.samplers.adaptation;

import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** The variances of the coordinates as they are known now, what the current window says of them, and how they changed. */
final class Widths {
    private final double[] variances;
    private final DiagonalEstimate estimate;
    private double change = Double.POSITIVE_INFINITY;

    Widths(int dimension) {
        variances = new double[dimension];
        estimate = new DiagonalEstimate(dimension);
    }

    double[] begin(double[] guess) {
        System.arraycopy(guess, 0, variances, 0, variances.length);
        return variances;
    }

    void add(State state) {
        estimate.add(state.position, state.gradient);
    }

    double[] renew() {
        double[] before = variances.clone();
        estimate.update(variances);
        estimate.clear();
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            double logarithm = Math.log(variances[i] / before[i]);
            sum += logarithm * logarithm;
        }
        change = Math.sqrt(sum / before.length);
        return variances;
    }

    double change() {
        return change;
    }

    void save(StateWriter out) {
        out.put(variances).put(change);
        estimate.save(out);
    }

    void restore(StateReader in) {
        in.reals(variances);
        change = in.real();
        estimate.restore(in);
    }
}
