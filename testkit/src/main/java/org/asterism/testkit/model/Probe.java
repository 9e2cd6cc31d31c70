package org.asterism.testkit.model;

import java.util.Arrays;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;

/** All that an evaluator says of a point, in one array: the density, and where there is a gradient the density with it. */
final class Probe {
    private final LogDensity density;
    private final double[] at;
    private final double[] gradient;

    Probe(LogDensity density) {
        this.density = density;
        this.at = new double[density.dimension()];
        this.gradient = new double[density.dimension()];
    }

    /** Always in the same arrays, as samplers do. */
    double[] at(double[] point) {
        System.arraycopy(point, 0, at, 0, at.length);
        double plain = density.logDensity(at);
        if (!(density instanceof Differentiable smooth)) {
            return new double[] {plain};
        }
        double[] all = new double[2 + gradient.length];
        all[0] = plain;
        all[1] = smooth.logDensityAndGradient(at, gradient);
        System.arraycopy(gradient, 0, all, 2, gradient.length);
        return all;
    }

    /** What differs between two answers, or an empty text. */
    static String difference(double[] one, double[] other, PosteriorCase of) {
        int index = Arrays.mismatch(one, other);
        if (index < 0) {
            return "";
        }
        String what = index == 0 ? "the density" : index == 1 ? "the density beside its gradient" : "";
        String name = index < 2 ? what : "the derivative along " + of.name(index - 2);
        return name + " is " + one[index] + " and " + other[index];
    }
}
