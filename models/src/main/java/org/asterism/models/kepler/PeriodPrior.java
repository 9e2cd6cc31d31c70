package org.asterism.models.kepler;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.models.velocity.PeriodRange;

/**
 * The prior of one star's period: uniform in ln P over a range, as is usual where its order of magnitude is unknown
 * (Price-Whelan et al. 2017, doi:10.3847/1538-4357/aa5e50), or uniform in P, as in the model {@code binary}.
 *
 * @param range from the shortest to the longest
 * @param even whether P itself is uniform
 */
record PeriodPrior(PeriodRange range, boolean even) {
    private static final String LOG_UNIFORM = "log-uniform";
    private static final String UNIFORM = "uniform";
    private static final ChoiceOption PRIOR = new ChoiceOption(
            "P.prior", LOG_UNIFORM, List.of(LOG_UNIFORM, UNIFORM), "prior of P between P.lower and P.upper");

    static List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(PeriodRange.options());
        options.add(PRIOR);
        return options;
    }

    static PeriodPrior of(Options options) {
        return new PeriodPrior(PeriodRange.of(options), UNIFORM.equals(options.get(PRIOR)));
    }
}
