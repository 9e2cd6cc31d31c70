package org.asterism.benchmarks.densities;

import java.util.concurrent.TimeUnit;
import org.asterism.core.model.Differentiable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time of one log density with its gradient. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DensityBenchmark {
    /** Which model. */
    @Param({"cluster", "cluster_whitened", "binary", "binary_population"})
    @SuppressWarnings("VisibilityModifier") // JMH sets it
    public String model;

    /** How many stars or velocities. */
    @Param({"256", "10000", "1000000"})
    @SuppressWarnings("VisibilityModifier") // JMH sets it
    public int size;

    private double[] position = {};
    private double[] gradient = {};
    private Differentiable declared = Workload.Gradient.of(0, (at, into) -> 0);
    private Differentiable handWritten = declared;

    /** Makes the model and its data. */
    @Setup
    public void prepare() {
        Workload workload = Workloads.of(model, size);
        Agreement.check(workload);
        position = workload.position();
        gradient = new double[workload.dimension()];
        declared = workload.declared();
        handWritten = workload.handWritten();
    }

    /** From a declaration. */
    @Benchmark
    public double declared() {
        return declared.logDensityAndGradient(position, gradient);
    }

    /** A loop by hand. */
    @Benchmark
    public double handWritten() {
        return handWritten.logDensityAndGradient(position, gradient);
    }
}
