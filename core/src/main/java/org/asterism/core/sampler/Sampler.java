package org.asterism.core.sampler;

import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;

/** A recipe for chains. A stateless service, found by {@link java.util.ServiceLoader}. */
public interface Sampler {
    /** What it is. */
    Descriptor descriptor();

    /** What can be set. */
    List<Option<?>> options();

    /** What it reports with each draw. */
    List<Statistic> statistics();

    /**
     * A new chain.
     *
     * @throws org.asterism.core.error.UsageException if the sampler needs more of the density than it offers, such as
     *     a gradient
     */
    Chain start(ChainRequest request);

    /**
     * A chain that goes on from a state.
     *
     * @param request as for the first part; its position and stream are replaced by the state's
     */
    Chain resume(ChainRequest request, ChainState state);
}
