package org.asterism.core.run;

import java.util.List;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.option.Descriptor;

/** Runs the chains of a plan. A stateless service, found by {@link java.util.ServiceLoader}. */
public interface Engine {
    /** What it is. */
    Descriptor descriptor();

    /**
     * Runs all chains to their end.
     *
     * @param plan what to sample
     * @param sink where the draws go; not finished here
     * @param progress is kept up to date
     * @param cancellation is heeded between transitions
     * @return how each chain ended
     * @throws org.asterism.core.error.SamplingException if no finite start can be found
     * @throws org.asterism.core.error.UsageException if the sampler cannot sample this posterior
     */
    List<ChainOutcome> run(RunPlan plan, DrawSink sink, Progress progress, Cancellation cancellation);
}
