package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asterism.core.model.LogDensity;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.SharedState;

/**
 * Whether evaluators of one posterior share nothing that they write to: by what can be reached from both, and by two threads
 * that must get what one alone gets. Threads by themselves would not do: a compiler may keep a shared buffer in registers.
 */
final class ThreadsCheck {
    /** Several slices of a processor's time, should there be only one. */
    private static final long NANOS = 150_000_000;

    private static final int LEAST_ROUNDS = 500;
    private static final String CURE = "let each evaluator own its buffers, and keep none in statics";

    private ThreadsCheck() {}

    static Outcome on(PosteriorCase of) {
        if (of.points().size() < 2) {
            return Outcome.notApplicable("there are no two points of finite density");
        }
        Optional<String> shared = shared(of);
        if (shared.isPresent()) {
            return Outcome.failed("two evaluators of one posterior: " + shared.get(), CURE);
        }
        return together(of);
    }

    private static Optional<String> shared(PosteriorCase of) {
        LogDensity one = of.posterior().newLogDensity();
        LogDensity other = of.posterior().newLogDensity();
        Probe probe = new Probe(one);
        Probe ofOther = new Probe(other);
        of.points().forEach(probe::at);
        of.points().forEach(ofOther::at);
        // At another point than the last, so that what is written is something else.
        return SharedState.writtenBy(one, other, () -> probe.at(of.points().get(0)));
    }

    private static Outcome together(PosteriorCase of) {
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
                    return Outcome.failed(future.get() + ", alone and beside another thread", CURE);
                }
            }
            return Outcome.passed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.notApplicable("it was interrupted");
        } catch (ExecutionException e) {
            return Outcome.failed("beside another thread it throws " + e.getCause(), CURE);
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
