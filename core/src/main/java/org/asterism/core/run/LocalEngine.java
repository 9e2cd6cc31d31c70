package org.asterism.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.option.Descriptor;

/** Runs chains on threads of this process: one thread a chain, as many at once as the plan allows. */
public final class LocalEngine implements Engine {
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
            executor.shutdown();
        }
        return runs.stream().map(ChainRun::outcome).toList();
    }

    /** Runs all chains to one checkpoint after the other, until the rule is met; to the end if there is none. */
    private static void rounds(RunPlan plan, List<ChainRun> runs, ExecutorService executor, Cancellation cancellation) {
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
    private static List<ChainRun> round(
            List<ChainRun> runs, int draws, ExecutorService executor, Cancellation cancellation) {
        List<Future<Boolean>> futures = new ArrayList<>();
        for (ChainRun run : runs) {
            futures.add(executor.submit(() -> run.runTo(draws, cancellation)));
        }
        List<ChainRun> running = new ArrayList<>();
        boolean interrupted = false;
        for (int i = 0; i < runs.size(); i++) {
            while (true) {
                try {
                    if (futures.get(i).get()) {
                        running.add(runs.get(i));
                    }
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancellation.request();
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a chain ended beyond its own error handling", e.getCause());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return running;
    }
}
