package org.asterism.models.binary;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Jump;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Proposals;
import org.asterism.models.alias.AliasJumps;
import org.asterism.models.alias.Periods;
import org.asterism.models.alias.StarPrior;
import org.asterism.models.marginal.orbit.AliasMoves;
import org.asterism.models.marginal.orbit.LinearPriors;
import org.asterism.models.marginal.orbit.OrbitMarginal;
import org.asterism.models.marginal.orbit.PeriodBounds;
import org.asterism.models.marginal.orbit.PeriodRejection;
import org.asterism.models.marginal.orbit.PopulationBounds;
import org.asterism.models.marginal.orbit.StarVelocities;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;

/** What lets the samplers of the declared models see all aliases of a period. */
final class Aliases {
    private Aliases() {}

    /** One star with its quoted errors, with proposals of whole orbits for rejection. */
    static DeclaredPosterior rejecting(
            DeclaredPosterior declared, StarSeries series, PeriodRange range, OrbitPriors priors) {
        return declared.offering(Proposals.class, () -> {
            PeriodRejection rejection = new PeriodRejection(velocities(series), linear(priors), bounds(range));
            return Optional.of(rejection.proposals(() -> new Placing(declared.parameters())::place));
        });
    }

    /** One star, with jumps between aliases. */
    static DeclaredPosterior ofOne(
            DeclaredPosterior declared,
            StarSeries series,
            PeriodRange range,
            OrbitPriors priors,
            VelocityErrors errors) {
        StarPrior prior = new StarPrior(new CircularShape(), linear(priors), errors, bounds(range), range.longest());
        // P is uniform.
        return declared.offering(
                Jump.class, () -> AliasJumps.of(declared.parameters(), List.of(series), prior, new Periods.OfOne(1)));
    }

    /** A population, with jumps of its stars between aliases. */
    static DeclaredPosterior ofPopulation(
            DeclaredPosterior declared,
            List<StarSeries> stars,
            PopulationPriors population,
            PeriodRange range,
            OrbitPriors priors,
            VelocityErrors errors) {
        if (errors instanceof VelocityErrors.Quoted) {
            return quoted(declared, stars, population, range, priors);
        }
        StarPrior prior = new StarPrior(
                new CircularShape(), linear(priors), errors, StarPrior.reach(range, population), range.longest());
        return declared.offering(
                Jump.class, () -> AliasJumps.of(declared.parameters(), stars, prior, new Periods.OfPopulation()));
    }

    /** Where the errors are known, exact draws. */
    private static DeclaredPosterior quoted(
            DeclaredPosterior declared,
            List<StarSeries> stars,
            PopulationPriors population,
            PeriodRange range,
            OrbitPriors priors) {
        Supplier<Optional<Supplier<Jump>>> shared = () -> {
            AliasMoves moves = new AliasMoves(
                    stars.stream().map(Aliases::velocities).toList(),
                    linear(priors),
                    new PopulationBounds(
                            population.muLower(),
                            population.muUpper(),
                            population.sigmaLower(),
                            population.sigmaUpper()),
                    StarPrior.reach(range, population));
            return Optional.of(() -> new PopulationJump(declared.parameters(), moves.newMover()));
        };
        return declared.offering(Jump.class, shared);
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

    /** Puts an orbit in the coordinates of the declared one: P, and a, b, v0 at the centred time. One thread. */
    private static final class Placing {
        private final ParameterSpace space;
        private final double[] orbit = new double[3];

        Placing(ParameterSpace space) {
            this.space = space;
        }

        void place(double lnP, OrbitMarginal marginal, RandomGenerator random, double[] position) {
            marginal.drawCentred(random, orbit);
            double[] natural = {Math.exp(lnP), orbit[0], orbit[1], orbit[2]};
            System.arraycopy(space.unconstrain(natural), 0, position, 0, position.length);
        }
    }
}
