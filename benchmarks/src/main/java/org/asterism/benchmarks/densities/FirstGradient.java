package org.asterism.benchmarks.densities;

import org.asterism.core.model.Differentiable;

/**
 * Prints the time from the start of the process to the first gradient. Arguments: model, size, and when the process was
 * started, in nanoseconds since 1970.
 */
public final class FirstGradient {
    private static final long MILLION = 1_000_000;

    private FirstGradient() {}

    /** Evaluates once and prints. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[1]);
        Workload workload = Workloads.of(arguments[0], size);
        Differentiable density = workload.declared();
        double value = density.logDensityAndGradient(workload.position(), new double[workload.dimension()]);
        long now = System.currentTimeMillis();
        System.out.println(arguments[0] + ", " + size + ": first gradient after "
                + (now - Long.parseLong(arguments[2]) / MILLION) + " ms (log density " + value + ")");
    }
}
