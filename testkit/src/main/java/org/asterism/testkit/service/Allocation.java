package org.asterism.testkit.service;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/** Counts the bytes that a thread allocates. */
public final class Allocation {
    /** Compilers and class loaders allocate now and then on the thread's account; the code itself does so every time. */
    private static final int BATCHES = 5;

    private Allocation() {}

    /**
     * Bytes for each call, the least of a few batches.
     *
     * @param warm calls before counting
     * @param counted calls of a batch
     * @param call is given the number of the call
     */
    public static double each(int warm, int counted, IntConsumer call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < warm; i++) {
            call.accept(i);
        }
        long least = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < counted; i++) {
                call.accept(i);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return (double) least / counted;
    }
}
