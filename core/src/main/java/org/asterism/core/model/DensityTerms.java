package org.asterism.core.model;

import java.util.List;

/** A posterior that can show what its log joint density is made of. */
public interface DensityTerms {
    /**
     * The terms, which sum to what the reporter returns.
     *
     * @param position unconstrained coordinates. Not modified
     */
    List<Term> terms(double[] position);

    /**
     * One term.
     *
     * @param name of the random variable whose log density it is
     * @param logDensity its value, constants included
     */
    record Term(String name, double logDensity) {}
}
