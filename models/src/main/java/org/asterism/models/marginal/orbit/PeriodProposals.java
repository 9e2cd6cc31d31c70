package org.asterism.models.marginal.orbit;

import java.util.random.RandomGenerator;
import org.asterism.core.model.Proposals;

/** Proposes ln P on grids of frequencies, and completes one with what a form of the model adds. One thread. */
final class PeriodProposals implements Proposals {
    private final FrequencySegments segments;
    private final double logBound;
    private final OrbitMarginal marginal;
    private final PeriodRejection.Completion completion;

    PeriodProposals(
            FrequencySegments segments,
            double logBound,
            OrbitMarginal marginal,
            PeriodRejection.Completion completion) {
        this.segments = segments;
        this.logBound = logBound;
        this.marginal = marginal;
        this.completion = completion;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public int batch() {
        return segments.points();
    }

    @Override
    public double logBound() {
        return logBound;
    }

    @Override
    public void propose(RandomGenerator random, double[] values, double[] logWeights) {
        segments.evaluate(random.nextDouble(), values, logWeights);
    }

    @Override
    public void complete(double[] values, RandomGenerator random, double[] position) {
        marginal.evaluate(values[0]);
        completion.complete(values[0], marginal, random, position);
    }
}
