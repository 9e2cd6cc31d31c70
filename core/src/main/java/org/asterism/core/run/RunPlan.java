package org.asterism.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Variable;
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
 * @param draws transitions that are kept, a chain, at most; at least one
 * @param seed decides all chance
 * @param groups which groups are kept beside the posterior, by the names of {@link GroupedDraws}; those that the posterior
 *     cannot give are left out
 * @param threads how many chains may run at once; has no influence on the draws
 * @param until ends sampling before all draws are made, once it is met; empty for none
 */
public record RunPlan(
        Posterior posterior,
        Sampler sampler,
        Options options,
        int chains,
        int tune,
        int draws,
        long seed,
        List<String> groups,
        int threads,
        Optional<StoppingRule> until) {
    public RunPlan {
        groups = List.copyOf(groups);
    }

    /** A plan that keeps the posterior alone and makes all draws. */
    public RunPlan(
            Posterior posterior,
            Sampler sampler,
            Options options,
            int chains,
            int tune,
            int draws,
            long seed,
            int threads) {
        this(posterior, sampler, options, chains, tune, draws, seed, List.of(), threads, Optional.empty());
    }

    /** The name of the statistic that the reporter gives. */
    public static final String LOG_PROB = "log_prob";

    /** What is recorded with each draw: the sampler's statistics, then the log joint density. */
    public List<Statistic> statistics() {
        List<Statistic> all = new ArrayList<>(sampler.statistics());
        all.add(Statistic.real(LOG_PROB, "log joint density of data and parameters as published, no Jacobian"));
        return all;
    }

    /** The variables of the groups that are kept, in the order in which their values follow those of the posterior. */
    public Map<String, List<Variable>> groupVariables() {
        Map<String, List<Variable>> kept = new LinkedHashMap<>();
        if (groups.contains(GroupedDraws.LOG_LIKELIHOOD) && posterior instanceof PointwiseLikelihood of) {
            kept.put(GroupedDraws.LOG_LIKELIHOOD, of.pointwise());
        }
        if (groups.contains(GroupedDraws.POSTERIOR_PREDICTIVE) && posterior instanceof Predictive of) {
            kept.put(GroupedDraws.POSTERIOR_PREDICTIVE, of.predicted());
        }
        return kept;
    }
}
