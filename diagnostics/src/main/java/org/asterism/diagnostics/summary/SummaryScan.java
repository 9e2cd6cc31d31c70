package org.asterism.diagnostics.summary;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.diagnostics.statistics.NormalScores;
import org.asterism.diagnostics.statistics.SummaryCalculator;

/**
 * Summarises elements on several threads, while the caller's reads the draws, block by block: a few blocks are in memory at
 * a time, however many elements there are. The numbers do not depend on the threads.
 *
 * @param threads that compute, at least one
 * @param progress hears after each block
 */
public record SummaryScan(int threads, ScanProgress progress) {
    private static final int BLOCK_VALUES = 1 << 19;
    private static final int BLOCKS_A_THREAD = 2;
    /** Below so many values the threads would cost more than they save. */
    private static final long WORTH_THREADS = 1_000_000;

    public SummaryScan {
        if (threads < 1) {
            throw new IllegalArgumentException("a scan needs at least one thread, not " + threads);
        }
    }

    /** On all processors. */
    public static SummaryScan onAllProcessors(ScanProgress progress) {
        return new SummaryScan(Runtime.getRuntime().availableProcessors(), progress);
    }

    /** Summarises the selected elements; {@code draws} is read by the calling thread alone. */
    public Summary summary(Draws draws, Selection selection, double hdiProbability) {
        List<Element> elements = selection.elements(draws.schema());
        DrawSchema schema = draws.schema();
        NormalScores scores = SummaryCalculator.scores(schema.chains(), schema.draws());
        Work work = new Work(
                draws,
                elements,
                () -> new SummaryCalculator(schema.chains(), schema.draws(), hdiProbability, scores),
                new double[Math.multiplyExact(RowTable.COLUMNS, elements.size())]);
        int perElement = Math.max(1, schema.chains() * schema.draws());
        int block = Math.max(1, BLOCK_VALUES / perElement);
        if (threads == 1 || (long) perElement * elements.size() < WORTH_THREADS) {
            alone(work, block);
        } else {
            together(work, block);
        }
        return new Summary(new RowTable(elements, work.values), hdiProbability);
    }

    private void alone(Work work, int block) {
        SummaryCalculator calculator = work.calculators.make();
        int total = work.elements.size();
        for (int first = 0; first < total; first += block) {
            int end = Math.min(first + block, total);
            for (int i = first; i < end; i++) {
                work.compute(calculator, i, work.read(i));
            }
            progress.done(end, total);
        }
    }

    private void together(Work work, int block) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, SummaryScan::daemon);
        Queue<SummaryCalculator> idle = new ConcurrentLinkedQueue<>();
        Queue<Future<Integer>> running = new ArrayDeque<>();
        int total = work.elements.size();
        try {
            for (int first = 0; first < total; first += block) {
                if (running.size() == BLOCKS_A_THREAD * threads) {
                    progress.done(running.remove().get(), total);
                }
                double[][][] components = new double[Math.min(block, total - first)][][];
                for (int i = 0; i < components.length; i++) {
                    components[i] = work.read(first + i);
                }
                int from = first;
                running.add(pool.submit(() -> work.computeBlock(idle, from, components)));
            }
            while (!running.isEmpty()) {
                progress.done(running.remove().get(), total);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a summary could not be computed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("the summary was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "summary");
        thread.setDaemon(true);
        return thread;
    }

    /** Makes a calculator for one thread. */
    @FunctionalInterface
    private interface Calculators {
        SummaryCalculator make();
    }

    /** What is to be done: elements, and where their numbers go. */
    private record Work(Draws draws, List<Element> elements, Calculators calculators, double[] values) {
        double[][] read(int index) {
            Element element = elements.get(index);
            return draws.component(element.variable(), element.element());
        }

        void compute(SummaryCalculator calculator, int index, double[][] component) {
            RowTable.write(calculator.of(component), values, index);
        }

        /** Computes the rows from {@code first}; returns the end. */
        int computeBlock(Queue<SummaryCalculator> idle, int first, double[][][] components) {
            SummaryCalculator waiting = idle.poll();
            SummaryCalculator calculator = waiting == null ? calculators.make() : waiting;
            for (int i = 0; i < components.length; i++) {
                compute(calculator, first + i, components[i]);
            }
            idle.add(calculator);
            return first + components.length;
        }
    }
}
