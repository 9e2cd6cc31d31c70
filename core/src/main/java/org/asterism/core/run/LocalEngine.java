package org.asterism.core.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.option.Descriptor;

/**
 * Runs chains on threads of this process: one thread a chain, as many at once as the plan allows. A chain that is still in
 * the same transition some seconds after it was asked to stop is abandoned, so that the draws of the others can be kept.
 */
public final class LocalEngine implements Engine {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration patience;

    /** Waits ten seconds for chains that were asked to stop. */
    public LocalEngine() {
        this(PATIENCE);
    }

    /** Waits as long as {@code patience} for chains that were asked to stop. */
    LocalEngine(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn("local", "chains on the threads of this machine");
    }

    @Override
    public List<ChainOutcome> run(RunPlan plan, DrawSink sink, Progress progress, Cancellation cancellation) {
        List<ChainRun> runs = new ArrayList<>();
        for (int i = 0; i < plan.chains(); i++) {
            runs.add(new ChainRun(plan, i, sink.chain(i), progress.chains().get(i)));
        }
        int threads = Math.max(1, Math.min(plan.threads(), plan.chains()));
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "asterism-chain");
            thread.setDaemon(true);
            return thread;
        });
        try {
            rounds(plan, runs, executor, cancellation);
        } finally {
            // There is nothing to interrupt but chains that were abandoned.
            executor.shutdownNow();
        }
        return runs.stream().map(ChainRun::outcome).toList();
    }

    /** Runs all chains to one checkpoint after the other, until the rule is met; to the end if there is none. */
    private void rounds(RunPlan plan, List<ChainRun> runs, ExecutorService executor, Cancellation cancellation) {
        List<ChainRun> running = runs;
        int draws = 0;
        while (draws < plan.draws() && !running.isEmpty()) {
            draws = plan.until().isPresent() ? Checkpoints.after(draws, plan.draws()) : plan.draws();
            running = round(running, draws, executor, cancellation);
            List<Monitor> monitors =
                    running.stream().flatMap(run -> run.monitor().stream()).toList();
            if (!monitors.isEmpty() && plan.until().orElseThrow().isMet(Monitor.together(monitors))) {
                return;
            }
        }
    }

    /** Runs chains to one checkpoint; returns those that may run on. */
    private List<ChainRun> round(List<ChainRun> runs, int draws, ExecutorService executor, Cancellation cancellation) {
        Finish finish = new Finish(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            int index = i;
            executor.execute(() -> {
                boolean mayRunOn = false;
                try {
                    mayRunOn = runs.get(index).runTo(draws, cancellation);
                } finally {
                    finish.ended(index, mayRunOn);
                }
            });
        }
        List<Finish.State> states = finish.await(cancellation, patience);
        List<ChainRun> running = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            switch (states.get(i)) {
                case RUNNING -> runs.get(i).abandon();
                case MAY_RUN_ON -> running.add(runs.get(i));
                case OVER -> {}
            }
        }
        return running;
    }
}
