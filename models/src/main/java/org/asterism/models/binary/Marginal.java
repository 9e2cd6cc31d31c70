package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.FlagOption;
import org.asterism.models.marginal.orbit.LinearPriors;
import org.asterism.models.marginal.orbit.MarginalBinaryPosterior;
import org.asterism.models.marginal.orbit.MarginalPopulationPosterior;
import org.asterism.models.marginal.orbit.PeriodBounds;
import org.asterism.models.marginal.orbit.PopulationBounds;
import org.asterism.models.marginal.orbit.StarVelocities;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;

/** The circular models with the parameters of single stars integrated out, and drawn afterwards. */
final class Marginal {
    static final FlagOption OPTION = new FlagOption(
            "marginal",
            false,
            "whether each star's orbit is integrated out, all aliases of its period within P.lower and P.upper, and drawn"
                    + " afterwards");

    private Marginal() {}

    static Posterior ofOne(StarSeries series, PeriodRange range, OrbitPriors priors, VelocityErrors errors) {
        check(errors);
        try {
            return new MarginalBinaryPosterior(velocities(series), linear(priors), bounds(range));
        } catch (IllegalArgumentException e) {
            throw tooLarge(e);
        }
    }

    static Posterior ofPopulation(
            List<StarSeries> stars,
            PopulationPriors population,
            PeriodRange range,
            OrbitPriors priors,
            VelocityErrors errors) {
        check(errors);
        try {
            return new MarginalPopulationPosterior(
                    stars.stream().map(Marginal::velocities).toList(),
                    Dim.of("star", stars.stream().map(StarSeries::name).toList()),
                    linear(priors),
                    new PopulationBounds(
                            population.muLower(),
                            population.muUpper(),
                            population.sigmaLower(),
                            population.sigmaUpper()),
                    bounds(range));
        } catch (IllegalArgumentException e) {
            throw tooLarge(e);
        }
    }

    private static void check(VelocityErrors errors) {
        if (!(errors instanceof VelocityErrors.Quoted)) {
            throw new UsageException(
                    Problem.of("marginal=true integrates orbits with the quoted errors, and errors is another")
                            .cure("leave out one of the two"));
        }
    }

    private static UsageException tooLarge(IllegalArgumentException cause) {
        return new UsageException(
                Problem.of(String.valueOf(cause.getMessage())).cure("change the options, or leave out marginal"),
                cause);
    }

    private static StarVelocities velocities(StarSeries star) {
        return new StarVelocities(star.name(), star.time(), star.velocity(), star.error(), star.shift());
    }

    private static LinearPriors linear(OrbitPriors priors) {
        return new LinearPriors(priors.amplitude(), priors.v0());
    }

    private static PeriodBounds bounds(PeriodRange range) {
        return new PeriodBounds(range.shortest(), range.longest());
    }
}
