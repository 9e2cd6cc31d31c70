package org.asterism.samplers.tempering;

import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** The wide normal density about the start that a copy samples more and more of as its power β falls. */
final class Reference {
    private final double[] centre;
    private final double[] precision;

    private Reference(double[] centre, double[] precision) {
        this.centre = centre;
        this.precision = precision;
    }

    static Reference about(double[] start, double[] scale, double width) {
        double[] precision = new double[scale.length];
        for (int i = 0; i < scale.length; i++) {
            double sd = width * scale[i];
            precision[i] = 1 / (sd * sd);
        }
        return new Reference(start.clone(), precision);
    }

    static Reference read(StateReader in, int dimension) {
        return new Reference(in.reals(dimension), in.reals(dimension));
    }

    double logDensity(double[] position) {
        double sum = 0;
        for (int i = 0; i < centre.length; i++) {
            double away = position[i] - centre[i];
            sum -= 0.5 * precision[i] * away * away;
        }
        return sum;
    }

    /** Blends its gradient in: gradient = β·gradient + (1 − β)·∇ ln q. */
    void blend(double power, double[] position, double[] gradient) {
        for (int i = 0; i < centre.length; i++) {
            double own = -precision[i] * (position[i] - centre[i]);
            gradient[i] = power * gradient[i] + (1 - power) * own;
        }
    }

    void save(StateWriter out) {
        out.put(centre).put(precision);
    }
}
