package org.asterism.core.model;

import java.util.function.ToDoubleFunction;

/** A posterior whose log joint density of data and parameters can be evaluated where the values of its variables are known. */
public interface JointDensity {
    /**
     * A fresh evaluator for one thread. It takes the posterior's variables, as a reporter gives them, and does not modify
     * them; it returns the log joint density as published: all constants, no Jacobian.
     */
    ToDoubleFunction<double[]> newJointDensity();
}
