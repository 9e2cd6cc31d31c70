package org.asterism.models.alias;

/** How periods are distributed. */
public sealed interface Periods {
    /** lnP ~ Normal(mu, exp(lnsigma)), both sampled. */
    record OfPopulation() implements Periods {}

    /** One star, whose ln P has a density ∝ P^power within its bounds: zero for a log-uniform P, one for a uniform one. */
    record OfOne(double power) implements Periods {}
}
