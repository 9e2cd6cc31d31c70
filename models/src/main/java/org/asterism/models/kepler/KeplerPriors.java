package org.asterism.models.kepler;

import static org.asterism.core.graph.distribution.Distributions.beta;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.distribution.Distributions.weibull;

import java.util.List;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/**
 * The priors of an eccentric orbit. K ~ Rayleigh(scale): with a uniform angle it makes the two amplitudes of the circular
 * orbit normal with that standard deviation, so that the circular models are these at e = 0. Eccentricities are Beta(0.867,
 * 3.03), the distribution of those of known planets (Kipping 2013, doi:10.1093/mnrasl/slt075), or uniform.
 *
 * @param amplitude the scale of K's prior, in km/s
 * @param v0 the standard deviation of v0's, in km/s
 * @param flat whether eccentricities are uniform
 */
record KeplerPriors(double amplitude, double v0, boolean flat) {
    private static final double ALPHA = 0.867;
    private static final double BETA = 3.03;
    private static final String KIPPING = "kipping";
    private static final String UNIFORM = "uniform";

    private static final RealOption AMPLITUDE = new RealOption(
            "K.scale", 100.0, Bounds.POSITIVE, "km/s", "scale of the Rayleigh prior of K: where it is most probable");
    private static final RealOption V0 =
            new RealOption("v0.sd", 150.0, Bounds.POSITIVE, "km/s", "standard deviation of the prior of v0");
    private static final ChoiceOption ECCENTRICITY = new ChoiceOption(
            "e.prior",
            KIPPING,
            List.of(KIPPING, UNIFORM),
            "prior of e: Beta(0.867, 3.03) of Kipping 2013, or uniform from 0 to 1");

    static List<Option<?>> options() {
        return List.of(AMPLITUDE, V0, ECCENTRICITY);
    }

    static KeplerPriors of(Options options) {
        return new KeplerPriors(options.get(AMPLITUDE), options.get(V0), UNIFORM.equals(options.get(ECCENTRICITY)));
    }

    Distribution ofEccentricity() {
        return flat ? uniform(0, 1) : beta(ALPHA, BETA);
    }

    /** The log density of e up to a constant, from ln e and ln(1 − e). */
    double logEccentricity(double lnE, double lnRest) {
        return flat ? 0 : (ALPHA - 1) * lnE + (BETA - 1) * lnRest;
    }

    /** A Rayleigh distribution is a Weibull of shape 2, whose scale is √2 times as large. */
    Distribution ofAmplitude() {
        return weibull(2, Math.sqrt(2) * amplitude);
    }
}
