package org.asterism.models.alias;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.asterism.core.model.Jump;
import org.asterism.core.model.ParameterSpace;
import org.asterism.models.velocity.StarSeries;

/** The jumps of stars between all modes of their orbits: what all threads share. Immutable. */
public final class AliasJumps {
    private AliasJumps() {}

    /**
     * Searches the modes of every star.
     *
     * @param space that is sampled: mu, lnsigma and lnP of a population or P of one star, the variables of the shape, v0, and
     *     s or nu
     * @param stars in the order of the space
     * @return what makes the jumps of one thread; empty if no star has more than one mode
     */
    public static Optional<Supplier<Jump>> of(
            ParameterSpace space, List<StarSeries> stars, StarPrior prior, Periods periods) {
        List<Optional<Mixture>> mixtures = IntStream.range(0, stars.size())
                .parallel()
                .mapToObj(n -> mixture(stars.get(n), prior, n))
                .toList();
        if (mixtures.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(() -> new OrbitJump(space, stars, mixtures, prior, periods));
    }

    /** The draws that it is made by are the same in all runs. */
    private static Optional<Mixture> mixture(StarSeries star, StarPrior prior, int n) {
        CollapsedOrbit orbit = new CollapsedOrbit(star, prior);
        List<OrbitMode> modes = ModeSearch.of(orbit, star, prior);
        return ModeSearch.areSeveral(modes, orbit)
                ? Optional.of(PopulationMonteCarlo.mixture(orbit, modes, new SplittableRandom(n)))
                : Optional.empty();
    }
}
