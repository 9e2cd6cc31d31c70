package org.example;

import java.util.Locale;
import org.asterism.core.model.Differentiable;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.samplers.nuts.NutsSampler;

/** Samples a bent density: x is standard normal, and y is normal around x² with standard deviation 1/2. */
public final class SampleDensity implements Differentiable {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double logDensity(double[] z) {
        return logDensityAndGradient(z, new double[2]);
    }

    @Override
    public double logDensityAndGradient(double[] z, double[] gradient) {
        double off = z[1] - z[0] * z[0];
        gradient[0] = -z[0] + 8 * off * z[0];
        gradient[1] = -4 * off;
        return -z[0] * z[0] / 2 - 2 * off * off;
    }

    public static void main(String[] args) {
        NutsSampler nuts = new NutsSampler();
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0);
        double[] start = {0, 0};
        double[] scale = {1, 1};
        Chain chain = nuts.start(new ChainRequest(
                new SampleDensity(), start, scale, 1000, 4000, Options.defaults(nuts.options()), random));
        double[] position = new double[2];
        double[] statistics = new double[nuts.statistics().size()];
        double x = 0;
        double y = 0;
        for (int i = -1000; i < 4000; i++) {
            chain.advance(position, statistics);
            if (i >= 0) { // the first thousand tune the sampler
                x += position[0] / 4000;
                y += position[1] / 4000;
            }
        }
        System.out.printf(Locale.ROOT, "means: x %.3f, y %.3f%n", x, y);
    }
}
