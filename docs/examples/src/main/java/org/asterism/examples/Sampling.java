package org.asterism.examples;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.samplers.nuts.NutsSampler;

/** One chain of a posterior from a program of one's own. */
public final class Sampling {
    private Sampling() {}

    /** The reported values of each draw. */
    public static List<double[]> chain(Posterior posterior, int tune, int draws, long seed, int index) {
        NutsSampler sampler = new NutsSampler();
        Chain chain = sampler.start(new ChainRequest(
                posterior.newLogDensity(),
                posterior.start().position(),
                posterior.start().scale(),
                tune,
                draws,
                Options.defaults(sampler.options()),
                RandomStream.of(seed, RandomStream.Purpose.SAMPLING, index)));
        Reporter reporter = posterior.newReporter();
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.REPORT, index);
        double[] position = new double[posterior.newLogDensity().dimension()];
        double[] statistics = new double[sampler.statistics().size()];
        int size = posterior.variables().stream().mapToInt(Variable::size).sum();
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < tune + draws; i++) {
            chain.advance(position, statistics);
            if (i >= tune) {
                double[] values = new double[size];
                reporter.report(position, random, values);
                all.add(values);
            }
        }
        return all;
    }
}
