package org.asterism.core.run;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Options;
import org.asterism.core.sampler.Sampler;

/**
 * What is to be sampled, and how.
 *
 * @param posterior the density and what is reported of it
 * @param sampler the recipe of the chains
 * @param options values of the sampler's options
 * @param chains the number of chains; at least one
 * @param tune transitions that adapt the sampler, a chain
 * @param draws transitions that are kept, a chain; at least one
 * @param seed decides all chance
 * @param threads how many chains may run at once; has no influence on the draws
 */
public record RunPlan(
        Posterior posterior,
        Sampler sampler,
        Options options,
        int chains,
        int tune,
        int draws,
        long seed,
        int threads) {
    /** The name of the statistic that the reporter gives. */
    public static final String LOG_PROB = "log_prob";

    /** What is recorded with each draw: the sampler's statistics, then the log joint density. */
    public List<Statistic> statistics() {
        List<Statistic> all = new ArrayList<>(sampler.statistics());
        all.add(Statistic.real(LOG_PROB, "log joint density of data and parameters as published, no Jacobian"));
        return all;
    }
}
