package org.asterism.benchmarks.densities;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.asterism.core.model.Differentiable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
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
    public double declared(ProcessorTime time) {
        time.count();
        return declared.logDensityAndGradient(position, gradient);
    }

    /** A loop by hand. */
    @Benchmark
    public double handWritten(ProcessorTime time) {
        time.count();
        return handWritten.logDensityAndGradient(position, gradient);
    }

    /** The processor time of an evaluation: what other programs take meanwhile does not count. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class ProcessorTime {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long start;
        private long evaluations;

        /** Before each iteration. */
        @Setup(Level.Iteration)
        public void begin() {
            start = threads.getCurrentThreadCpuTime();
            evaluations = 0;
        }

        void count() {
            evaluations++;
        }

        /** Of one evaluation; JMH asks at the end of each iteration. */
        public double microseconds() {
            return 1e-3 * (threads.getCurrentThreadCpuTime() - start) / evaluations;
        }
    }
}
