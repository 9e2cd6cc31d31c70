package org.asterism.samplers.slice;

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

/**
 * Slice sampling along directions that are made independent by the covariance learnt while it tunes. Needs no gradient and
 * no step size, and rejects nothing. A transition goes once through all directions, at about five evaluations each. Stays
 * in the mode in which it starts, where modes are far apart.
 */
public final class SliceSampler implements Sampler {
    /** How often an interval may be widened. */
    public static final IntegerOption MAX_WIDENING = IntegerOption.of(
            "max_widening",
            100,
            Bounds.closed(0, 1_000_000),
            "how often an interval may be widened by its first width");

    static final String ID = "slice";

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "slice sampling along decorrelated directions; needs no gradient, does not cross between far modes",
                new Citation("Neal 2003, Ann. Statist. 31, 705", "10.1214/aos/1056562461"),
                new Citation("Tibbits et al. 2014, J. Comput. Graph. Stat. 23, 543", "10.1080/10618600.2013.791193"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MAX_WIDENING);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density in the unconstrained coordinates, Jacobian included"),
                Statistic.integer("n_steps", "evaluations of the log density"),
                Statistic.integer("nstep_out", "how often intervals were widened"),
                Statistic.integer("nstep_in", "how often intervals were shrunk"),
                Statistic.flag("diverging", "whether a log density was met that is not a number"));
    }

    @Override
    public Chain start(ChainRequest request) {
        return SliceChain.start(request);
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        return SliceChain.resume(request, state);
    }
}
