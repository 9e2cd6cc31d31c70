package org.asterism.models.line;

import java.util.List;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/**
 * The constants of the priors.
 *
 * @param slope the slope at 45 degrees: angles are those of y in this many units against x
 * @param scale about how large y may be: of intercept and outlier_mean the standard deviation, of outlier_sd the scale
 * @param greatest the greatest fraction of outliers
 */
record LinePriors(double slope, double scale, double greatest) {
    private static final RealOption SLOPE = new RealOption(
            "slope.unit",
            1.0,
            Bounds.POSITIVE,
            "",
            "slope that counts as 45 degrees, in units of y over x: the prior of the slope is uniform in angle");
    private static final RealOption SCALE = new RealOption(
            "y.scale",
            1000.0,
            Bounds.POSITIVE,
            "",
            "about how large y may be, in its unit: standard deviation of the priors of intercept and outlier_mean,"
                    + " scale of that of outlier_sd");
    private static final RealOption GREATEST = RealOption.of(
            "outlier_fraction.upper",
            0.5,
            new Bounds(0, false, 1, true),
            "greatest fraction of outliers; above a half the line may be that of the minority");

    static List<Option<?>> options() {
        return List.of(SLOPE, SCALE, GREATEST);
    }

    static LinePriors of(Options options) {
        return new LinePriors(options.get(SLOPE), options.get(SCALE), options.get(GREATEST));
    }
}
