package org.asterism.benchmarks.samplers;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Posterior;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.Sampler;

/**
 * Prints what NUTS costs beside the gradient: processor time of a chain for each leapfrog step, less that of one gradient,
 * on the posterior of the cluster in 258 dimensions.
 */
public final class SamplerOverhead {
    private static final int TUNE = 1000;
    private static final int TRANSITIONS = 5000;
    private static final int STEPS = 4;
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SamplerOverhead() {}

    /**
     * Measures.
     *
     * @param arguments the folder of the data
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give the folder of cluster-sim-256.csv and apogee-binaries.fits");
        }
        Posterior posterior = TutorialPosterior.in(Path.of(arguments[0])).get(0).posterior();
        for (int round = 0; round < ROUNDS; round++) {
            double gradient = gradient(
                    (Differentiable) posterior.newLogDensity(),
                    posterior.start().position());
            double step = step(posterior);
            out.println(String.format(
                    Locale.ROOT,
                    "gradient %.2f µs, leapfrog step with all of NUTS %.2f µs, overhead %.2f of a gradient",
                    1e6 * gradient,
                    1e6 * step,
                    step / gradient - 1));
        }
    }

    private static double gradient(Differentiable density, double[] at) {
        double[] gradient = new double[at.length];
        int count = 7 * TRANSITIONS;
        long began = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            density.logDensityAndGradient(at, gradient);
        }
        return 1e-9 * (THREADS.getCurrentThreadCpuTime() - began) / count;
    }

    private static double step(Posterior posterior) {
        Contender contender = Contender.nuts();
        Sampler nuts = contender.service();
        LogDensity density = posterior.newLogDensity();
        Chain chain = nuts.start(new ChainRequest(
                density,
                posterior.start().position(),
                posterior.start().scale(),
                TUNE,
                TRANSITIONS,
                contender.values(nuts),
                RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0)));
        double[] position = new double[density.dimension()];
        double[] statistics = new double[nuts.statistics().size()];
        double steps = 0;
        long began = 0;
        for (int i = 0; i < TUNE + TRANSITIONS; i++) {
            began = i == TUNE ? THREADS.getCurrentThreadCpuTime() : began;
            chain.advance(position, statistics);
            steps += i >= TUNE ? statistics[STEPS] : 0;
        }
        return 1e-9 * (THREADS.getCurrentThreadCpuTime() - began) / steps;
    }
}
