package org.asterism.models.marginal.orbit;

import java.util.Map;
import java.util.stream.IntStream;
import org.asterism.core.error.Problems;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.Sampler;

/**
 * The draws of several chains, started as a run starts them.
 *
 * @param values reported: [chain][draw][element]
 * @param positions coordinates: [chain][draw][coordinate]
 * @param statistics of the sampler: [chain][draw][statistic]
 */
@SuppressWarnings("ArrayRecordComponent") // for tests, never compared
record Chains(double[][][] values, double[][][] positions, double[][][] statistics) {
    /**
     * How long they are.
     *
     * @param chains how many
     * @param tune transitions that tune, of each
     * @param draws of each
     */
    record Plan(int chains, int tune, int draws) {}

    static Chains of(Posterior posterior, Sampler sampler, Map<String, String> given, Plan plan, long seed) {
        Problems problems = new Problems();
        Options options = Options.parse(sampler.options(), given, "the test", problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        Chains all = new Chains(
                new double[plan.chains()][plan.draws()][],
                new double[plan.chains()][plan.draws()][],
                new double[plan.chains()][plan.draws()][]);
        IntStream.range(0, plan.chains())
                .parallel()
                .forEach(index -> all.run(index, posterior, sampler, options, plan, seed));
        return all;
    }

    private void run(int index, Posterior posterior, Sampler sampler, Options options, Plan plan, long seed) {
        StartPoint start = posterior.start();
        RandomStream spread = RandomStream.of(seed, RandomStream.Purpose.START, index);
        double[] position = start.position().clone();
        for (int i = 0; i < position.length; i++) {
            position[i] += start.scale()[i] * (2 * spread.nextDouble() - 1);
        }
        Chain chain = sampler.start(new ChainRequest(
                posterior.newLogDensity(),
                position,
                start.scale(),
                plan.tune(),
                plan.draws(),
                options,
                RandomStream.of(seed, RandomStream.Purpose.SAMPLING, index)));
        RandomStream report = RandomStream.of(seed, RandomStream.Purpose.REPORT, index);
        Reporter reporter = posterior.newReporter();
        int size = posterior.variables().stream().mapToInt(Variable::size).sum();
        double[] ofTransition = new double[sampler.statistics().size()];
        for (int i = -plan.tune(); i < plan.draws(); i++) {
            chain.advance(position, ofTransition);
            if (i >= 0) {
                values[index][i] = new double[size];
                reporter.report(position, report, values[index][i]);
                positions[index][i] = position.clone();
                statistics[index][i] = ofTransition.clone();
            }
        }
    }

    /** An element of all chains, one after the other. */
    double[] element(int element) {
        return java.util.Arrays.stream(values)
                .flatMap(java.util.Arrays::stream)
                .mapToDouble(draw -> draw[element])
                .toArray();
    }

    /** The mean of an element over each chain. */
    double[] means(int element) {
        return java.util.Arrays.stream(values)
                .mapToDouble(chain -> java.util.Arrays.stream(chain)
                        .mapToDouble(draw -> draw[element])
                        .average()
                        .orElseThrow())
                .toArray();
    }
}
