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
            runs.add(new ChainRun(plan, i));
        }
        int threads = Math.max(1, Math.min(plan.threads(), plan.chains()));
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "asterism-chain");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<ChainOutcome>> futures = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                int chain = i;
                futures.add(executor.submit(() ->
                        runs.get(chain).run(sink.chain(chain), progress.chains().get(chain), cancellation)));
            }
            return collect(futures, cancellation);
        } finally {
            executor.shutdown();
        }
    }

    private static List<ChainOutcome> collect(List<Future<ChainOutcome>> futures, Cancellation cancellation) {
        List<ChainOutcome> outcomes = new ArrayList<>();
        boolean interrupted = false;
        for (Future<ChainOutcome> future : futures) {
            while (true) {
                try {
                    outcomes.add(future.get());
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
        return outcomes;
    }
}
