package org.asterism.models.kepler;

import java.util.List;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Jump;
import org.asterism.models.alias.AliasJumps;
import org.asterism.models.alias.Periods;
import org.asterism.models.alias.StarPrior;
import org.asterism.models.marginal.orbit.LinearPriors;
import org.asterism.models.marginal.orbit.PeriodBounds;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;

/** What lets the samplers of eccentric orbits see all aliases of a period. */
final class KeplerAliases {
    private KeplerAliases() {}

    static DeclaredPosterior ofOne(
            DeclaredPosterior declared,
            StarSeries series,
            PeriodPrior period,
            KeplerPriors priors,
            VelocityErrors errors) {
        PeriodRange range = period.range();
        StarPrior prior = prior(priors, errors, new PeriodBounds(range.shortest(), range.longest()), range);
        return declared.offering(
                Jump.class,
                () -> AliasJumps.of(
                        declared.parameters(), List.of(series), prior, new Periods.OfOne(period.even() ? 1 : 0)));
    }

    /** Between bounds that the population may reach. */
    static DeclaredPosterior ofPopulation(
            DeclaredPosterior declared,
            List<StarSeries> stars,
            PeriodBounds reach,
            PeriodRange range,
            KeplerPriors priors,
            VelocityErrors errors) {
        StarPrior prior = prior(priors, errors, reach, range);
        return declared.offering(
                Jump.class, () -> AliasJumps.of(declared.parameters(), stars, prior, new Periods.OfPopulation()));
    }

    private static StarPrior prior(KeplerPriors priors, VelocityErrors errors, PeriodBounds bounds, PeriodRange range) {
        LinearPriors linear = new LinearPriors(priors.amplitude(), priors.v0());
        return new StarPrior(new EccentricShape(priors), linear, errors, bounds, range.longest());
    }
}
