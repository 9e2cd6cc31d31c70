package org.asterism.core.draws;

import java.util.List;
import org.asterism.core.model.Variable;

/**
 * What was computed at each draw of a posterior and is kept beside it, such as the log likelihood of each observation. It has
 * the chains and draws of the {@link Draws} that it belongs to, and may be read by the same thread only.
 */
public interface DrawGroup {
    /** What there is, such as {@code velocity} along {@code visit}. */
    List<Variable> variables();

    /**
     * One element of a variable.
     *
     * @param variable its index among {@link #variables()}
     * @param element row-major, from zero
     * @return a fresh array [chain][draw]
     */
    double[][] component(int variable, int element);
}
