package org.asterism.samplers.metropolis;

import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.jumps.Jumps;

/**
 * Random-walk Metropolis with a covariance and a scale that are adapted while it tunes, and stand afterwards. Needs no
 * gradient. A draw is as many sweeps over the blocks as are asked for. In d dimensions its draws are correlated over some
 * 10 d of them; it stays in the mode in which it starts, where modes are far apart, and rarely enters narrow funnels.
 */
public final class MetropolisSampler implements Sampler {
    /** How many coordinates are proposed together. */
    public static final IntegerOption BLOCK = IntegerOption.of(
            "block",
            0,
            Bounds.closed(0, 1_000_000),
            "how many neighbouring coordinates are proposed together, each block with its own covariance and scale; 0 for"
                    + " all");

    /** How many sweeps make a draw. */
    public static final IntegerOption SWEEPS = IntegerOption.of(
            "sweeps", 1, Bounds.closed(1, 1_000_000), "sweeps over all blocks that make one transition");

    static final String ID = "metropolis";

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "random-walk Metropolis with adapted covariance and scale; needs no gradient, does not cross between far"
                        + " modes",
                new Citation("Haario, Saksman & Tamminen 2001, Bernoulli 7, 223", "10.2307/3318737"),
                new Citation("Andrieu & Thoms 2008, Stat. Comput. 18, 343", "10.1007/s11222-008-9110-y"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(BLOCK, SWEEPS, Jumps.OPTION);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density in the unconstrained coordinates, Jacobian included"),
                Statistic.real("accept", "mean acceptance probability of the proposals"),
                Statistic.real("accepted", "share of the proposals that were accepted"),
                Statistic.real("scaling", "geometric mean of the scales of the blocks' proposals"),
                Statistic.flag("diverging", "whether a proposal met a log density that is not a number"),
                Jumps.STATISTIC);
    }

    @Override
    public Chain start(ChainRequest request) {
        return MetropolisChain.start(request);
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        return MetropolisChain.resume(request, state);
    }
}
