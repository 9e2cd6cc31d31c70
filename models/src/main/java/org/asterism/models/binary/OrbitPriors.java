package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

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
}
