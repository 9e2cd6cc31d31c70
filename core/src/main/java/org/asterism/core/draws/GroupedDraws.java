package org.asterism.core.draws;

import java.util.Optional;

/** Draws that may have further groups beside the posterior, by their names in InferenceData. */
public interface GroupedDraws {
    /** ln p(yᵢ | θ) of each observation, under the name of the observed quantity. */
    String LOG_LIKELIHOOD = "log_likelihood";

    /** ln p(θ) of each top-level parameter, under its name. */
    String LOG_PRIOR = "log_prior";

    /** Replicates of the observations, under the name of the observed quantity and in its unit. */
    String POSTERIOR_PREDICTIVE = "posterior_predictive";

    /** The group of this name; empty where there is none. */
    Optional<DrawGroup> group(String name);

    /** The group of draws that may or may not have groups. */
    static Optional<DrawGroup> groupOf(Draws draws, String name) {
        return draws instanceof GroupedDraws grouped ? grouped.group(name) : Optional.empty();
    }
}
