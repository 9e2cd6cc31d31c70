package org.asterism.core.model;

import java.util.List;

/** A posterior that knows the log likelihood of each observation: what leave-one-out comparison needs. */
public interface PointwiseLikelihood {
    /** The observed variables, with one element for each observation. */
    List<Variable> pointwise();

    /** A fresh evaluator for one thread. */
    Pointwise newPointwise();

    /** Computes pointwise log likelihoods. One thread. */
    @FunctionalInterface
    interface Pointwise {
        /**
         * The log likelihood of each observation, all constants included.
         *
         * @param values the posterior's variables, as a reporter gives them. Not modified
         * @param logLikelihood the observations of the variables of {@link #pointwise()} one after the other. Overwritten
         */
        void evaluate(double[] values, double[] logLikelihood);
    }
}
