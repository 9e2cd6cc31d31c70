package org.asterism.benchmarks.joker;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.Table;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Offering;
import org.asterism.core.model.Proposals;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.models.binary.BinaryModel;
import org.asterism.samplers.joker.JokerSampler;

/**
 * Measures, in processor time of one core, how many marginal likelihoods a second the proposals of one star are weighed with, and how many
 * proposals a second the whole chain goes through.
 */
public final class RejectionRate {
    private static final int ROUNDS = 9;
    private static final double SECONDS = 1;
    /** Of five km/s errors: a few draws from each batch. */
    private static final double ERROR = 5;

    private RejectionRate() {}

    /**
     * Measures.
     *
     * @param arguments the numbers of velocities; 36 if none
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int[] sizes = arguments.length == 0
                ? new int[] {36}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        out.println("| velocities | marginal likelihoods/s | proposals/s with joker |");
        out.println("|---|---|---|");
        for (int size : sizes) {
            LogDensity density = density(size);
            out.println(String.format(
                    Locale.ROOT,
                    "| %d | %.2e | %.2e |",
                    size,
                    best(() -> weighed(density)),
                    best(() -> drawn(density))));
        }
    }

    private static LogDensity density(int size) {
        BinaryModel model = new BinaryModel();
        Map<String, String> given = new HashMap<>(Map.of("velocity_error", Double.toString(ERROR)));
        given.put("n", Integer.toString(size));
        Problems problems = new Problems();
        Options simulation = Options.parse(model.simulationOptions(), given, "the benchmark", problems);
        problems.throwIfAny(UsageException::new);
        Table table = model.simulate(simulation, RandomStream.of(1, RandomStream.Purpose.SIMULATION, 0))
                .table();
        return model.posterior(new ModelRequest(
                        RoleMatcher.match(table, model.columns(), Map.of()), Options.defaults(model.options())))
                .newLogDensity();
    }

    /** A rate measured again and again: the best is what the machine can do. */
    private static double best(Rate rate) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, rate.measure());
        }
        return best;
    }

    /** Something a second. */
    @FunctionalInterface
    private interface Rate {
        double measure();
    }

    /** Of this thread, in nanoseconds: what else runs on the machine takes nothing of it. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double weighed(LogDensity density) {
        Proposals proposals = Offering.of(density, Proposals.class).orElseThrow();
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0);
        double[] values = new double[proposals.batch() * proposals.size()];
        double[] weights = new double[proposals.batch()];
        long begun = processorTime();
        double made = 0;
        while (processorTime() - begun < 1e9 * SECONDS) {
            proposals.propose(random, values, weights);
            made += weights.length;
        }
        return made / (1e-9 * (processorTime() - begun));
    }

    private static double drawn(LogDensity density) {
        JokerSampler joker = new JokerSampler();
        int dimension = density.dimension();
        double[] scale = new double[dimension];
        Arrays.fill(scale, 1);
        Chain chain = joker.start(new ChainRequest(
                density,
                new double[dimension],
                scale,
                0,
                1,
                Options.defaults(joker.options()).with(JokerSampler.MAX_PROPOSALS, 1_000_000_000_000L),
                RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0)));
        double[] position = new double[dimension];
        double[] statistics = new double[joker.statistics().size()];
        long begun = processorTime();
        while (processorTime() - begun < 1e9 * SECONDS) {
            chain.advance(position, statistics);
        }
        return statistics[2] / (1e-9 * (processorTime() - begun));
    }
}
