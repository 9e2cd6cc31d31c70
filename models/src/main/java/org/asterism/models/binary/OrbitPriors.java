package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.models.LogNormalisers;

/** The priors of the velocities' amplitudes and mean: a, b ~ N(0, amplitude), v0 ~ N(0, v0), in km/s. */
record OrbitPriors(double amplitude, double v0) {
    private static final RealOption AMPLITUDE = new RealOption(
            "amplitude.sd", 100.0, Bounds.POSITIVE, "km/s", "standard deviation of the priors of a and b");
    private static final RealOption V0 =
            new RealOption("v0.sd", 150.0, Bounds.POSITIVE, "km/s", "standard deviation of the prior of v0");

    static List<Option<?>> options() {
        return List.of(AMPLITUDE, V0);
    }

    static OrbitPriors of(Options options) {
        return new OrbitPriors(options.get(AMPLITUDE), options.get(V0));
    }

    double logDensity(double a, double b, double mean) {
        return LogNormalisers.normal(a, 0, amplitude)
                + LogNormalisers.normal(b, 0, amplitude)
                + LogNormalisers.normal(mean, 0, v0);
    }

    /** −½ (a² + b²)/s² − ½ v0²/s², without constants. */
    double exponent(double a, double b, double mean) {
        return -0.5 * (a * a + b * b) / (amplitude * amplitude) - 0.5 * mean * mean / (v0 * v0);
    }

    double slopeOfAmplitude(double a) {
        return -a / (amplitude * amplitude);
    }

    double slopeOfV0(double mean) {
        return -mean / (v0 * v0);
    }
}
