package org.asterism.core.model;

/**
 * A log density with its gradient over the natural values of the sampled parameters, without any Jacobian of their
 * transforms: what a model writes. One evaluator for one thread.
 */
@FunctionalInterface
public interface Kernel {
    /**
     * The log density and its gradient.
     *
     * @param natural values of the parameters. Not modified
     * @param gradient derivatives in the natural values. Overwritten
     */
    double evaluate(double[] natural, double[] gradient);
}
