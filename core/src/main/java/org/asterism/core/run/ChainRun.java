package org.asterism.core.run;

import java.util.List;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.SelfTuned;

/** Runs one chain on one thread, from its start to its end. */
final class ChainRun {
    private final RunPlan plan;
    private final Chain chain;
    private final CountedDensity density;
    private final Reporter reporter;
    private final RandomStream reportRandom;
    private final int diverging;
    private final int stepSize;
    private int kept;
    private int divergences;
    private long began;
    private long tuned;

    /** Makes the chain; called on the thread that starts the run, so that failures are its own. */
    ChainRun(RunPlan plan, int index) {
        this.plan = plan;
        this.density = CountedDensity.of(plan.posterior().newLogDensity());
        this.reporter = plan.posterior().newReporter();
        this.reportRandom = RandomStream.of(plan.seed(), RandomStream.Purpose.REPORT, index);
        RandomStream startRandom = RandomStream.of(plan.seed(), RandomStream.Purpose.START, index);
        StartPoint start = plan.posterior().start();
        double[] position = StartFinder.find(start, density, startRandom);
        RandomStream random = RandomStream.of(plan.seed(), RandomStream.Purpose.SAMPLING, index);
        this.chain = plan.sampler()
                .start(new ChainRequest(
                        density, position, start.scale(), plan.tune(), plan.draws(), plan.options(), random));
        this.diverging = indexOf("diverging");
        this.stepSize = indexOf("step_size");
    }

    private int indexOf(String name) {
        List<Statistic> statistics = plan.sampler().statistics();
        for (int i = 0; i < statistics.size(); i++) {
            if (statistics.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    ChainOutcome run(ChainSink sink, Progress.OfChain progress, Cancellation cancellation) {
        began = System.nanoTime();
        tuned = began;
        progress.begin();
        try {
            boolean complete = transitions(sink, progress, cancellation);
            return complete ? new ChainOutcome.Completed(kept, cost()) : new ChainOutcome.Cancelled(kept, cost());
        } catch (RuntimeException e) {
            return new ChainOutcome.Failed(kept, cost(), e);
        }
    }

    private boolean transitions(ChainSink sink, Progress.OfChain progress, Cancellation cancellation) {
        int ofSampler = plan.sampler().statistics().size();
        double[] position = new double[density.dimension()];
        double[] ofTransition = new double[ofSampler];
        double[] statistics = new double[ofSampler + 1];
        int size = plan.posterior().variables().stream().mapToInt(v -> v.size()).sum();
        double[] values = new double[size];
        boolean drawing = plan.tune() == 0;
        for (int i = 0; kept < plan.draws(); i++) {
            if (cancellation.isRequested()) {
                return false;
            }
            if (!drawing && (i == plan.tune() || (chain instanceof SelfTuned own && own.isTuned()))) {
                drawing = true;
                tuned = System.nanoTime();
            }
            chain.advance(position, ofTransition);
            if (drawing) {
                divergences += diverging >= 0 && ofTransition[diverging] != 0 ? 1 : 0;
                System.arraycopy(ofTransition, 0, statistics, 0, ofSampler);
                statistics[ofSampler] = reporter.report(position, reportRandom, values);
                sink.write(values, statistics);
                kept++;
            }
            progress.update(i + 1, divergences, stepSize >= 0 ? ofTransition[stepSize] : Double.NaN);
        }
        return true;
    }

    private ChainOutcome.Cost cost() {
        long end = System.nanoTime();
        boolean tuning = tuned == began && plan.tune() > 0;
        double tuneSeconds = 1e-9 * ((tuning ? end : tuned) - began);
        double drawSeconds = tuning ? 0 : 1e-9 * (end - tuned);
        return new ChainOutcome.Cost(tuneSeconds, drawSeconds, density.evaluations, divergences);
    }
}
