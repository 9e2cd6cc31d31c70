package org.asterism.models.binary;

import org.asterism.core.model.Kernel;
import org.asterism.models.velocity.StarSeries;

/** The log density over (P, a, b, v0) at the centred time, written by hand, without constants. One thread. */
final class BinaryKernel implements Kernel {
    private final OrbitKernel orbit;
    private final OrbitPriors priors;

    BinaryKernel(StarSeries series, OrbitPriors priors) {
        this.orbit = new OrbitKernel(series);
        this.priors = priors;
    }

    @Override
    public double evaluate(double[] natural, double[] gradient) {
        double a = natural[1];
        double b = natural[2];
        double v0 = natural[3];
        double ofA = priors.amplitude() * priors.amplitude();
        double ofV0 = priors.v0() * priors.v0();
        double logLikelihood = orbit.evaluate(natural[0], a, b, v0);
        gradient[0] = orbit.alongPeriod;
        gradient[1] = orbit.alongA - a / ofA;
        gradient[2] = orbit.alongB - b / ofA;
        gradient[3] = orbit.alongV0 - v0 / ofV0;
        return logLikelihood - 0.5 * (a * a + b * b) / ofA - 0.5 * v0 * v0 / ofV0;
    }
}
