package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asterism.testkit.Outcome;

/** Whether evaluators of one posterior share nothing that they write to: two threads get what one alone gets. */
final class ThreadsCheck {
    /** Several slices of a processor's time, should there be only one. */
    private static final long NANOS = 150_000_000;

    private static final int LEAST_ROUNDS = 500;

    private ThreadsCheck() {}

    static Outcome on(PosteriorCase of) {
        if (of.points().size() < 2) {
            return Outcome.notApplicable("there are no two points of finite density");
        }
        List<double[]> expected = new ArrayList<>();
        Probe alone = new Probe(of.posterior().newLogDensity());
        of.points().forEach(point -> expected.add(alone.at(point)));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<String>> futures = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                futures.add(executor.submit(rounds(of, expected, k, together)));
            }
            for (Future<String> future : futures) {
                if (!future.get().isEmpty()) {
                    return Outcome.failed(
                            future.get() + ", alone and beside another thread",
                            "let each evaluator own its buffers, and keep none in statics");
                }
            }
            return Outcome.passed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.notApplicable("it was interrupted");
        } catch (ExecutionException e) {
            return Outcome.failed(
                    "beside another thread it throws " + e.getCause(), "let each evaluator own its buffers");
        } finally {
            executor.shutdownNow();
        }
    }

    private static Callable<String> rounds(
            PosteriorCase of, List<double[]> expected, int index, CyclicBarrier together) {
        Probe probe = new Probe(of.posterior().newLogDensity());
        return () -> {
            together.await();
            long end = System.nanoTime() + NANOS;
            String difference = "";
            for (int round = 0; difference.isEmpty() && (round < LEAST_ROUNDS || System.nanoTime() < end); round++) {
                // Each stays at a point of its own, so that what one writes is wrong for the other.
                difference = Probe.difference(
                        expected.get(index), probe.at(of.points().get(index)), of);
            }
            return difference;
        };
    }
}
