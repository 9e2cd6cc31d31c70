package org.asterism.benchmarks.samplers;

import java.util.List;
import org.asterism.core.model.Variable;
import org.asterism.core.run.Cancellation;
import org.asterism.core.run.ChainOutcome;
import org.asterism.core.run.LocalEngine;
import org.asterism.core.run.Progress;
import org.asterism.core.run.RunPlan;
import org.asterism.core.sampler.Sampler;
import org.asterism.diagnostics.statistics.SummaryStatistics;

/**
 * What one run cost and gave.
 *
 * @param worst evaluations for one effective draw of the worst element, warm-up included
 * @param hyper the same of the worst scalar variable
 * @param evaluations of the density or its gradient
 * @param divergences after the warm-up
 * @param rhat the largest R̂
 * @param seconds wall time of the slowest chain
 */
record Measurement(PerDraw worst, PerDraw hyper, double evaluations, double divergences, double rhat, double seconds) {
    /**
     * Evaluations for one effective draw.
     *
     * @param bulk by the effective size of the bulk, which is that of means
     * @param both by the smaller of those of the bulk and of the tails
     */
    record PerDraw(double bulk, double both) {}

    private static final int CHAINS = 4;
    private static final double HDI = 0.94;

    static Measurement of(TutorialPosterior target, Contender contender, long seed) {
        Sampler sampler = contender.service();
        int tune = target.tune() * contender.lengthening();
        int draws = target.draws() * contender.lengthening();
        List<Variable> variables = target.posterior().variables();
        int elements = variables.stream().mapToInt(Variable::size).sum();
        RunPlan plan = new RunPlan(
                target.posterior(),
                sampler,
                contender.values(sampler),
                CHAINS,
                tune,
                draws,
                seed,
                Runtime.getRuntime().availableProcessors());
        MemorySink sink = new MemorySink(elements, CHAINS, draws);
        List<ChainOutcome> outcomes = new LocalEngine().run(plan, sink, new Progress(CHAINS), new Cancellation());
        double evaluations = 0;
        double divergences = 0;
        double seconds = 0;
        for (ChainOutcome outcome : outcomes) {
            evaluations += outcome.cost().evaluations();
            divergences += outcome.cost().divergences();
            seconds = Math.max(
                    seconds, outcome.cost().tuneSeconds() + outcome.cost().drawSeconds());
        }
        Sizes worst = Sizes.NONE;
        Sizes hyper = Sizes.NONE;
        double rhat = 0;
        int element = 0;
        for (Variable variable : variables) {
            for (int i = 0; i < variable.size(); i++) {
                SummaryStatistics statistics = SummaryStatistics.of(sink.element(element++), HDI);
                Sizes sizes = new Sizes(statistics.essBulk(), statistics.essTail());
                worst = worst.least(sizes);
                hyper = variable.dims().isEmpty() ? hyper.least(sizes) : hyper;
                rhat = Math.max(rhat, statistics.rhat());
            }
        }
        return new Measurement(
                worst.share(evaluations), hyper.share(evaluations), evaluations, divergences, rhat, seconds);
    }

    private record Sizes(double bulk, double tail) {
        private static final Sizes NONE = new Sizes(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        Sizes least(Sizes other) {
            return new Sizes(Math.min(bulk, other.bulk), Math.min(tail, other.tail));
        }

        PerDraw share(double evaluations) {
            return new PerDraw(evaluations / bulk, evaluations / Math.min(bulk, tail));
        }
    }
}
