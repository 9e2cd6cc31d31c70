package org.asterism.core.model;

import java.util.List;

/** A model with its data: immutable, shared by all chains. */
public interface Posterior {
    /** The sampled parameters. */
    ParameterSpace parameters();

    /** What is reported, in this order. */
    List<Variable> variables();

    /** A fresh evaluator for one thread. */
    LogDensity newLogDensity();

    /** A fresh reporter for one thread. */
    Reporter newReporter();

    /** Where the data say that chains should start. */
    StartPoint start();
}
