package org.asterism.models.alias;

import org.asterism.models.marginal.orbit.LinearPriors;
import org.asterism.models.marginal.orbit.PeriodBounds;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.VelocityErrors;

/**
 * What is assumed of each star, but for the distribution of the periods of a population.
 *
 * @param shape of the orbits
 * @param linear priors of α, β and v0
 * @param errors how velocities scatter
 * @param bounds the periods between which stars jump
 * @param typical the longest period that is as likely as any other before the population is known, in days
 */
public record StarPrior(
        OrbitShape shape, LinearPriors linear, VelocityErrors errors, PeriodBounds bounds, double typical) {
    /** In days; no velocities tell longer periods apart. */
    private static final double LONGEST = 1e6;

    /**
     * The periods between which the stars of a population jump. It is not bounded, and a star that drifts to long periods,
     * where there is no alias to stop it, must be able to jump back: up to the greatest mean period. Shorter ones than the
     * range's are beyond a wall of aliases.
     */
    public static PeriodBounds reach(PeriodRange range, PopulationPriors population) {
        double longest = Math.min(LONGEST, Math.exp(population.muUpper()));
        return new PeriodBounds(range.shortest(), Math.max(range.longest(), longest));
    }

    /** The number of parameters in which velocities are not linear: ln P, the shape, and ln s if errors may grow by s. */
    int parameters() {
        return 1 + shape.parameters() + (errors instanceof VelocityErrors.Jitter ? 1 : 0);
    }

    /**
     * The log density of ln P that the aliases are searched with, up to a constant: flat, and falling beyond typical periods,
     * where velocities say ever less.
     */
    double logPeriodDensity(double lnP) {
        if (lnP < Math.log(bounds.shortest()) || lnP > Math.log(bounds.longest())) {
            return Double.NEGATIVE_INFINITY;
        }
        double beyond = Math.max(0, lnP - Math.log(typical));
        return -beyond;
    }
}
