package org.asterism.diagnostics.calibration;

import java.util.Arrays;
import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;

/** Independent draws of a density of one coordinate, from its sum over a fine grid: a sampler without fault of its own. */
final class GridSampler implements Sampler {
    private static final double REACH = 12;
    private static final int POINTS = 6001;

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn("grid", "independent draws of one coordinate");
    }

    @Override
    public List<Option<?>> options() {
        return List.of();
    }

    @Override
    public List<Statistic> statistics() {
        return List.of();
    }

    @Override
    public Chain start(ChainRequest request) {
        double[] sums = sums(request.density());
        RandomStream random = request.random();
        return new Chain() {
            @Override
            public void advance(double[] position, double[] statistics) {
                position[0] = draw(sums, random);
            }

            @Override
            public ChainState state() {
                return new ChainState(random.state());
            }
        };
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        throw new UnsupportedOperationException("no test resumes it");
    }

    /** The mass up to each point. */
    static double[] sums(LogDensity density) {
        double[] values = new double[POINTS];
        Arrays.setAll(values, i -> density.logDensity(new double[] {at(i)}));
        double highest = Arrays.stream(values).max().orElseThrow();
        double[] sums = new double[POINTS];
        for (int i = 1; i < POINTS; i++) {
            sums[i] = sums[i - 1] + Math.exp(values[i - 1] - highest) + Math.exp(values[i] - highest);
        }
        return sums;
    }

    static double draw(double[] sums, RandomStream random) {
        double mass = random.nextDouble() * sums[POINTS - 1];
        int place = Arrays.binarySearch(sums, mass);
        int above = Math.max(1, place >= 0 ? place : -place - 1);
        double part = (mass - sums[above - 1]) / (sums[above] - sums[above - 1]);
        return at(above - 1) + part * (at(above) - at(above - 1));
    }

    private static double at(int point) {
        return -REACH + point * 2 * REACH / (POINTS - 1);
    }
}
