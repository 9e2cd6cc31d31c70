package org.asterism.models.mixture;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/**
 * The constants of the priors.
 *
 * @param fraction of members
 * @param distance mu_r, kpc
 * @param lnStd ln_std_r
 * @param zeroPoint of the parallaxes, mas; known if its width is zero
 * @param parallax of the field, mas
 * @param motion of the cluster and of the field, mas/yr
 */
record MixturePriors(Range fraction, Width distance, Range lnStd, Width zeroPoint, Field parallax, Motion motion) {
    private static final RealOption FRACTION_LOWER =
            RealOption.of("fraction.lower", 0, Bounds.closed(0, 1), "least fraction of members");
    private static final RealOption FRACTION_UPPER =
            RealOption.of("fraction.upper", 1, Bounds.closed(0, 1), "greatest fraction of members");
    private static final RealOption DISTANCE_MEAN =
            new RealOption("mu_r.mean", 1.0, Bounds.ANY, "kpc", "mean of the prior of mu_r, before truncation at zero");
    private static final RealOption DISTANCE_SD =
            new RealOption("mu_r.sd", 2.0, Bounds.POSITIVE, "kpc", "standard deviation of the prior of mu_r");
    private static final RealOption LOWER =
            RealOption.of("ln_std_r.lower", -8, Bounds.closed(-30, 10), "least ln of std_r in kpc");
    private static final RealOption UPPER =
            RealOption.of("ln_std_r.upper", -2, Bounds.closed(-30, 10), "greatest ln of std_r in kpc");
    private static final RealOption ZERO_POINT = new RealOption(
            "zero_point.mean", 0.0, Bounds.ANY, "mas", "zero point of the parallaxes, or mean of its prior");
    private static final RealOption ZERO_POINT_SD = new RealOption(
            "zero_point.sd",
            0.0,
            Bounds.atLeast(0),
            "mas",
            "standard deviation of the prior of the zero point; 0 takes zero_point.mean as known");
    private static final RealOption FIELD_MEAN =
            new RealOption("field_mean.mean", 1.0, Bounds.ANY, "mas", "mean of the prior of the field's mean parallax");
    private static final RealOption FIELD_SD = new RealOption(
            "field_mean.sd",
            2.0,
            Bounds.POSITIVE,
            "mas",
            "standard deviation of the prior of the field's mean parallax");
    private static final RealOption FIELD_SPREAD = new RealOption(
            "field_sd.sd",
            2.0,
            Bounds.POSITIVE,
            "mas",
            "scale of the half-normal prior of the field's spread in parallax");
    private static final RealOption MOTION = new RealOption(
            "pm.sd",
            30.0,
            Bounds.POSITIVE,
            "mas/yr",
            "standard deviation of the priors of mean proper motions, about 0");
    private static final RealOption DISPERSION = new RealOption(
            "pm_dispersion.sd",
            1.0,
            Bounds.POSITIVE,
            "mas/yr",
            "scale of the half-normal prior of the members' spread in proper motion");
    private static final RealOption FIELD_MOTION = new RealOption(
            "field_pm_sd.sd",
            10.0,
            Bounds.POSITIVE,
            "mas/yr",
            "scale of the half-normal priors of the field's spread in proper motion");

    /** Between two ends. */
    record Range(double lower, double upper) {}

    /** A mean and a standard deviation. */
    record Width(double mean, double sd) {}

    /** The mean of the field's mean, its standard deviation, and the scale of the spread. */
    record Field(double mean, double sd, double spread) {}

    /** The standard deviation of means, the scale of the members' spread, and that of the field's. */
    record Motion(double sd, double dispersion, double spread) {}

    static List<Option<?>> options() {
        return new ArrayList<>(List.of(
                FRACTION_LOWER,
                FRACTION_UPPER,
                DISTANCE_MEAN,
                DISTANCE_SD,
                LOWER,
                UPPER,
                ZERO_POINT,
                ZERO_POINT_SD,
                FIELD_MEAN,
                FIELD_SD,
                FIELD_SPREAD,
                MOTION,
                DISPERSION,
                FIELD_MOTION));
    }

    static MixturePriors of(Options options) {
        Problems problems = new Problems();
        Range fraction = range(options, FRACTION_LOWER, FRACTION_UPPER, problems);
        Range lnStd = range(options, LOWER, UPPER, problems);
        problems.throwIfAny(UsageException::new);
        return new MixturePriors(
                fraction,
                new Width(options.get(DISTANCE_MEAN), options.get(DISTANCE_SD)),
                lnStd,
                new Width(options.get(ZERO_POINT), options.get(ZERO_POINT_SD)),
                new Field(options.get(FIELD_MEAN), options.get(FIELD_SD), options.get(FIELD_SPREAD)),
                new Motion(options.get(MOTION), options.get(DISPERSION), options.get(FIELD_MOTION)));
    }

    private static Range range(Options options, RealOption lower, RealOption upper, Problems problems) {
        Range range = new Range(options.get(lower), options.get(upper));
        if (range.lower >= range.upper) {
            problems.add(Problem.of(lower.name() + " (" + range.lower + ") is not below " + upper.name() + " ("
                            + range.upper + ")")
                    .cure("give a lower one below the upper"));
        }
        return range;
    }
}
