package org.asterism.core.model;

import java.util.List;
import java.util.random.RandomGenerator;

/** A posterior that can draw from its prior, and data from its parameters. */
public interface Predictive {
    /** The observed variables, in the order in which they are predicted. */
    List<Variable> predicted();

    /** A fresh predictor for one thread. */
    Predictor newPredictor();

    /** Draws data and priors. One thread. */
    interface Predictor {
        /**
         * Draws data as they would be observed.
         *
         * @param values the posterior's variables, as a reporter gives them. Not modified
         * @param random the only source of chance
         * @param data the predicted variables' elements one after the other. Overwritten
         */
        void predict(double[] values, RandomGenerator random, double[] data);

        /**
         * Draws the variables from their prior.
         *
         * @param random the only source of chance
         * @param values the posterior's variables, in its order. Overwritten
         */
        void drawPrior(RandomGenerator random, double[] values);
    }
}
