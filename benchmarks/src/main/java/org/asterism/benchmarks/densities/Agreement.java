package org.asterism.benchmarks.densities;

import org.asterism.core.model.Differentiable;

/** Two forms of a density agree in value and gradient: what is compared for speed must be the same function. */
final class Agreement {
    /** Sums of 1e6 terms in different orders differ by less. */
    private static final double TOLERANCE = 1e-10;

    private Agreement() {}

    /** The hand-written form gives what the declared one gives. */
    static void check(Workload workload) {
        double[] gradient = new double[workload.dimension()];
        double value = evaluate(workload.handWritten(), workload, gradient);
        check(workload, "by hand", value, gradient);
    }

    /** A value and a gradient are those of the declared form, relative to the largest component. */
    static void check(Workload workload, String form, double value, double[] gradient) {
        double[] expected = new double[workload.dimension()];
        double declared = evaluate(workload.declared(), workload, expected);
        require(workload, form + ", the value", declared, value, Math.abs(declared));
        double largest = 0;
        for (double slope : expected) {
            largest = Math.max(largest, Math.abs(slope));
        }
        for (int i = 0; i < expected.length; i++) {
            require(workload, form + ", the gradient along " + i, expected[i], gradient[i], largest);
        }
    }

    private static double evaluate(Differentiable density, Workload workload, double[] gradient) {
        return density.logDensityAndGradient(workload.position(), gradient);
    }

    private static void require(Workload workload, String what, double expected, double actual, double scale) {
        if (!(Math.abs(expected - actual) <= TOLERANCE * scale)) {
            throw new IllegalStateException(workload.name() + " at " + workload.size() + ", " + what + ": " + actual
                    + ", and the declared form gives " + expected);
        }
    }
}
