package org.asterism.core.graph.compile;

/**
 * Runs the forms in vectors on a few elements until the virtual machine has compiled them, since before that each operation
 * costs a thousand times more: a first evaluation of a million elements would take minutes. How long it takes changes no
 * result. Stateless.
 *
 * @param inputs the length of the input array
 * @param first the length of the first output
 * @param second the length of the second output
 */
record WarmUp(StageCode loops, int inputs, int first, int second) {
    private static final int CALLS = 50;
    private static final int COMPILED = 100;
    /** In nanoseconds: on a busy machine the compiler may be late, and all is slow until it is done. */
    private static final long LONGEST = 10_000_000_000L;

    /** Runs. What is in the buffers is overwritten. */
    void run(Buffers buffers) {
        buffers.input = new double[inputs];
        buffers.first = new double[first];
        buffers.second = new double[second];
        long start = System.nanoTime();
        long slowest = 0;
        int fast = 0;
        while (fast < 3 && System.nanoTime() - start < LONGEST) {
            long before = System.nanoTime();
            for (int k = 0; k < CALLS; k++) {
                loops.warm(buffers);
            }
            long time = System.nanoTime() - before;
            slowest = Math.max(slowest, time);
            fast = time < slowest / COMPILED ? fast + 1 : 0;
        }
    }
}
