package org.asterism.samplers.adaptation;

import org.asterism.samplers.hamiltonian.Metric;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** Learns a metric from the states of a chain, in windows. One chain. */
public interface MetricAdaptation {
    /**
     * Sets out.
     *
     * @param variances a first guess of the variance of each coordinate, above zero. Not modified
     * @return the metric of that guess
     */
    Metric begin(double[] variances);

    /** Sees one state of the chain, with its gradient. */
    void add(State state);

    /** Ends a window: the metric that it suggests. What was seen in it is forgotten. */
    Metric renew();

    /** The root mean square of ln(new/old variance) over the coordinates at the latest renewal. */
    double change();

    /** The least number of states in a window that says all that is to be learnt. */
    int enough();

    /** Writes all that was learnt. */
    void save(StateWriter out);

    /** Reads what {@link #save} wrote. */
    void restore(StateReader in);
}
