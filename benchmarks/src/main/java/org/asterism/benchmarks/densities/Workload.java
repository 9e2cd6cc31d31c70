package org.asterism.benchmarks.densities;

import java.util.List;
import org.asterism.core.model.Differentiable;

/**
 * A log density in three forms, over the same coordinates, and a position at which all three are evaluated.
 *
 * @param name what it is called in tables, and as a function in C
 * @param size the number of stars of a cluster, of velocities of binaries
 * @param declared from a declaration
 * @param handWritten a loop written by hand
 * @param position unconstrained coordinates near the truth
 * @param arrays what the function in C takes besides, in its order
 */
@SuppressWarnings("ArrayRecordComponent") // handed from maker to user once, never compared
record Workload(
        String name,
        int size,
        Differentiable declared,
        Differentiable handWritten,
        double[] position,
        List<double[]> arrays) {
    Workload {
        arrays = List.copyOf(arrays);
    }

    /** A function of unconstrained coordinates with its gradient, of which nobody asks the value alone. */
    interface Gradient {
        /** The value; the gradient is overwritten, the position not modified. */
        double evaluate(double[] position, double[] gradient);

        /** As a log density. */
        static Differentiable of(int dimension, Gradient function) {
            double[] unused = new double[dimension];
            return new Differentiable() {
                @Override
                public int dimension() {
                    return dimension;
                }

                @Override
                public double logDensity(double[] position) {
                    return function.evaluate(position, unused);
                }

                @Override
                public double logDensityAndGradient(double[] position, double[] gradient) {
                    return function.evaluate(position, gradient);
                }
            };
        }
    }

    /** The number of coordinates. */
    int dimension() {
        return declared.dimension();
    }
}
