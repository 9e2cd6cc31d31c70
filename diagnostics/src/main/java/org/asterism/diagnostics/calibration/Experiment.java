package org.asterism.diagnostics.calibration;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Variable;

/**
 * Draws truths from a prior, data from each truth, and says what is inferred from the data: what a calibration repeats. Used
 * by several threads at once.
 */
public interface Experiment {
    /** What is true of each trial, and reported by its posterior: the same variables of the same sizes in the same order. */
    List<Variable> variables();

    /** The names of those variables that have a true value of their own: not what follows from the data. */
    Set<String> tested();

    /**
     * Draws a truth, and makes the posterior of data drawn from it.
     *
     * @param random the only source of chance
     */
    Trial draw(RandomGenerator random);

    /**
     * One truth and what is inferred from its data.
     *
     * @param truth the elements of the variables one after the other; owned by this record and not to be modified
     * @param posterior is sampled
     * @param reference tells the log joint density and the log likelihood of the same data, if it can: the posterior itself,
     *     or another form of it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    record Trial(double[] truth, Posterior posterior, Posterior reference) {
        /** A trial whose posterior tells all there is to tell. */
        public Trial(double[] truth, Posterior posterior) {
            this(truth, posterior, posterior);
        }
    }
}
