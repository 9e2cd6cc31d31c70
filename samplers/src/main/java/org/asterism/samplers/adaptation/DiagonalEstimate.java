package org.asterism.samplers.adaptation;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * Estimates the variance of each coordinate from positions x and gradients g seen in a window: √(var x / var g), which
 * is exact for a normal density with independent coordinates, where var g = 1/var x. It minimises the Fisher divergence
 * between the density and a normal one of that metric, and is the rule of nutpie's diagonal adaptation.
 *
 * <p>Nothing of a fixed size is added: posteriors are as narrow as 1e-6 in some coordinates. With few draws the estimate
 * is drawn towards the one from the start of the window in logarithms, which is free of scale.
 */
public final class DiagonalEstimate {
    /** The number of draws that the earlier estimate weighs. */
    private static final double PRIOR_WEIGHT = 5;

    private final RunningVariance positions;
    private final RunningVariance gradients;

    /** Nothing seen yet. */
    public DiagonalEstimate(int dimension) {
        positions = new RunningVariance(dimension);
        gradients = new RunningVariance(dimension);
    }

    /** Sees one state of the chain. */
    public void add(double[] position, double[] gradient) {
        positions.add(position);
        gradients.add(gradient);
    }

    /** The number of states seen. */
    public long count() {
        return positions.count();
    }

    /** Forgets all. */
    public void clear() {
        positions.clear();
        gradients.clear();
    }

    /**
     * Updates variances.
     *
     * @param variances the earlier estimate, all above zero. Overwritten; left where the window says nothing
     */
    public void update(double[] variances) {
        double weight = count() / (count() + PRIOR_WEIGHT);
        for (int i = 0; i < variances.length; i++) {
            double estimate = Math.sqrt(positions.variance(i) / gradients.variance(i));
            if (estimate > 0 && Double.isFinite(estimate)) {
                double logarithm = weight * Math.log(estimate) + (1 - weight) * Math.log(variances[i]);
                variances[i] = Math.exp(logarithm);
            }
        }
    }

    /** Writes all that was seen. */
    public void save(StateWriter out) {
        positions.save(out);
        gradients.save(out);
    }

    /** Reads what {@link #save} wrote. */
    public void restore(StateReader in) {
        positions.restore(in);
        gradients.restore(in);
    }
}
