package org.asterism.testkit.sampler;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.run.Cancellation;
import org.asterism.core.run.ChainOutcome;
import org.asterism.core.run.LocalEngine;
import org.asterism.core.run.Progress;
import org.asterism.core.run.RunPlan;
import org.asterism.testkit.Outcome;

/** Whether a run with the sampler ends at the next draw when it is cancelled, and keeps the draws until then. */
final class CancelCheck {
    private static final int TUNE = 50;
    private static final int DRAWS = 1_000_000;
    private static final int ENOUGH = 20;

    private CancelCheck() {}

    static Outcome on(SamplerCase of) {
        Target target = Targets.banana();
        RunPlan plan = new RunPlan(
                new TargetPosterior(target),
                of.sampler(),
                of.options(of.plan().on(target).options()),
                1,
                TUNE,
                DRAWS,
                3,
                1);
        Cancellation cancellation = new Cancellation();
        List<ChainOutcome> outcomes =
                new LocalEngine().run(plan, new Cancelling(cancellation), new Progress(1), cancellation);
        ChainOutcome outcome = outcomes.get(0);
        if (outcome instanceof ChainOutcome.Failed failed) {
            return Outcome.failed("the chain ends with " + failed.cause(), "throw nothing in a transition");
        }
        return outcome instanceof ChainOutcome.Cancelled && outcome.draws() == ENOUGH
                ? Outcome.passed(ENOUGH + " draws are kept")
                : Outcome.failed(
                        "cancelled after " + ENOUGH + " draws, the run ends as " + outcome,
                        "make one transition in advance, and no more");
    }

    /** Takes draws until there are enough, and asks to stop. */
    private static final class Cancelling implements DrawSink {
        private final Cancellation cancellation;
        private final AtomicInteger count = new AtomicInteger();

        Cancelling(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public ChainSink chain(int index) {
            return (values, statistics) -> {
                if (count.incrementAndGet() == ENOUGH) {
                    cancellation.request();
                }
            };
        }

        @Override
        public void finish(Map<String, String> attributes) {
            // Draws are counted, not kept.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
