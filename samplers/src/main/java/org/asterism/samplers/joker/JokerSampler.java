package org.asterism.samplers.joker;

import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Offering;
import org.asterism.core.model.Proposals;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;

/**
 * Rejection from the prior over the likelihood with all else integrated out, as The Joker does for the periods of binary
 * stars: every draw is of the posterior itself, with all its modes, and knows nothing of the one before. Needs a model that
 * makes {@link Proposals}. It is quick where data are few, and hopeless where they are so good that next to no proposal fits.
 */
public final class JokerSampler implements Sampler {
    /** The greatest number of proposals. */
    public static final IntegerOption MAX_PROPOSALS = IntegerOption.of(
            "max_proposals",
            1_000_000_000L,
            Bounds.closed(1, 1e15),
            "the greatest number of proposals that a chain makes for all its draws");

    static final String ID = "joker";

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "independent draws by rejection from the prior, with linear parameters integrated out; for few data",
                new Citation("Price-Whelan et al. 2017, ApJ 837, 20", "10.3847/1538-4357/aa5e50"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MAX_PROPOSALS);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density in the unconstrained coordinates, Jacobian included"),
                Statistic.real("acceptance_rate", "draws over proposals, of the chain so far"),
                Statistic.integer("n_proposals", "proposals that the chain has made so far"),
                Statistic.real(
                        "log_weight", "log weight of the draw as a proposal: its marginal log likelihood and prior"),
                Statistic.real("log_weight_max", "log weight at which a proposal is accepted for certain"));
    }

    @Override
    public Chain start(ChainRequest request) {
        return JokerChain.start(request, proposals(request));
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        return JokerChain.resume(request, proposals(request), state);
    }

    private static Proposals proposals(ChainRequest request) {
        return Offering.of(request.density(), Proposals.class)
                .orElseThrow(() -> new UsageException(Problem.of(
                                "the sampler joker needs a model that draws its period from the prior and integrates the other"
                                        + " parameters out, and this one does not")
                        .cure("take the model binary with its quoted errors, or the sampler nuts")));
    }
}
