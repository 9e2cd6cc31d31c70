package org.example.transits;

import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.RealOption;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;

/** A random walk whose steps are tuned to a rate of acceptance. */
public final class WalkSampler implements Sampler {
    static final RealOption TARGET =
            RealOption.of("target_accept", 0.25, Bounds.open(0, 1), "rate of acceptance that steps are tuned to");

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "walk",
                List.of(),
                "1.0",
                "random walk with tuned steps, for few dimensions; needs no gradient, does not cross between far modes",
                "example.org",
                "MIT",
                List.of(new Citation("Metropolis et al. 1953, J. Chem. Phys. 21, 1087", "10.1063/1.1699114")));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(TARGET);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density of the draw"),
                Statistic.flag("diverging", "whether the density of the proposal was no number"),
                Statistic.flag("accepted", "whether the proposal was taken"),
                Statistic.real("step_size", "step in units of the scale"));
    }

    @Override
    public Chain start(ChainRequest request) {
        return new WalkChain(request, WalkState.first(request));
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        return new WalkChain(request, WalkState.of(state, request.density().dimension()));
    }
}
