package org.asterism.core.model;

/** A log density with its gradient. */
public interface Differentiable extends LogDensity {
    /**
     * The log density and its gradient.
     *
     * @param position the coordinates. Not modified
     * @param gradient its derivatives along each coordinate. Overwritten
     */
    double logDensityAndGradient(double[] position, double[] gradient);
}
