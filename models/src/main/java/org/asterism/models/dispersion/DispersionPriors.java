package org.asterism.models.dispersion;

import java.util.List;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** The constants of the priors, in km/s: mean ~ N(centre, sd), dispersion ~ HalfNormal(scale). */
record DispersionPriors(double centre, double sd, double scale) {
    private static final RealOption CENTRE =
            new RealOption("mean.mean", 0.0, Bounds.ANY, "km/s", "mean of the prior of the mean velocity");
    private static final RealOption SD = new RealOption(
            "mean.sd", 10_000.0, Bounds.POSITIVE, "km/s", "standard deviation of the prior of the mean velocity");
    private static final RealOption SCALE = new RealOption(
            "dispersion.sd", 1000.0, Bounds.POSITIVE, "km/s", "scale of the half-normal prior of the dispersion");

    static List<Option<?>> options() {
        return List.of(CENTRE, SD, SCALE);
    }

    static DispersionPriors of(Options options) {
        return new DispersionPriors(options.get(CENTRE), options.get(SD), options.get(SCALE));
    }
}
