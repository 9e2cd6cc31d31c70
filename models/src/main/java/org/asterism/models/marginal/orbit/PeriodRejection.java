package org.asterism.models.marginal.orbit;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.asterism.core.model.Proposals;

/**
 * Rejection sampling of one star's period, P ~ Uniform(shortest, longest), by its marginal likelihood: what all chains share,
 * which is the greatest likelihood. Immutable.
 */
public final class PeriodRejection {
    /** In ln P, at periods beyond the baseline. */
    private static final double WIDEST = 0.02;

    /** Modes with less than e⁻³⁵ of the mass are not climbed. */
    private static final double NEGLIGIBLE = 35;

    /** Resolved cells are within 0.002 of their chords, whose ends are evaluated; this leaves a factor of five. */
    private static final double ABOVE_NODES = 0.01;

    private final StarVelocities star;
    private final LinearPriors priors;
    private final PeriodBounds bounds;
    private final double logBound;

    /**
     * The rejection for a star. This scans all periods for the greatest likelihood.
     *
     * @throws IllegalArgumentException if the scan would be too large to hold
     */
    public PeriodRejection(StarVelocities star, LinearPriors priors, PeriodBounds bounds) {
        this(star, priors, bounds, GridRefinement.grid(star, priors, bounds, WIDEST, NEGLIGIBLE));
    }

    PeriodRejection(StarVelocities star, LinearPriors priors, PeriodBounds bounds, PeriodGrid grid) {
        this.star = star;
        this.priors = priors;
        this.bounds = bounds;
        this.logBound = grid.logLikelihood(grid.best()) + ABOVE_NODES;
    }

    /** Turns a period and a draw of what was integrated out into a position. */
    @FunctionalInterface
    public interface Completion {
        /**
         * Sets the coordinates.
         *
         * @param lnP natural logarithm of the accepted period in days
         * @param marginal evaluated there
         * @param random the only source of chance
         * @param position Overwritten
         */
        void complete(double lnP, OrbitMarginal marginal, RandomGenerator random, double[] position);
    }

    /** Makes the proposals of each thread; {@code completions} makes what is theirs of a form of the model. */
    public Supplier<Proposals> proposals(Supplier<Completion> completions) {
        return () -> new PeriodProposals(
                new FrequencySegments(star, priors, bounds),
                logBound,
                new OrbitMarginal(star, priors),
                completions.get());
    }
}
