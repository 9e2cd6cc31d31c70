package org.asterism.samplers.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Options;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.Sampler;
import org.asterism.samplers.ensemble.EnsembleSampler;
import org.asterism.samplers.hmc.HmcSampler;
import org.asterism.samplers.metropolis.MetropolisSampler;
import org.asterism.samplers.nuts.NutsSampler;
import org.asterism.samplers.slice.SliceSampler;
import org.asterism.samplers.tempering.TemperingSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Simulation-based calibration (Talts et al. 2018, arXiv:1804.06788): over data simulated from the prior, the rank of the
 * true value among the draws of its posterior is uniform.
 */
class CalibrationTest {
    /** Draws whose rank is taken, which gives bins of 4 ranks each. */
    private static final int DRAWS = 63;

    private static final int BINS = 16;
    /** Of χ² with 15 degrees of freedom: beyond it lies a share of 1e-6. */
    private static final double MOST = 57;

    /**
     * A sampler and how much of a chain makes its draws independent.
     *
     * @param sampler the sampler
     * @param options as text
     * @param tune transitions that tune
     * @param thin one of so many transitions is a draw
     */
    record Entry(Sampler sampler, Map<String, String> options, int tune, int thin) {
        @Override
        public String toString() {
            return sampler.descriptor().id();
        }
    }

    static List<Entry> samplers() {
        return List.of(
                new Entry(new NutsSampler(), Map.of("target_accept", "0.9"), 200, 5),
                new Entry(new NutsSampler(), Map.of("target_accept", "0.9", "tune_early_stop", "true"), 400, 5),
                new Entry(new HmcSampler(), Map.of("target_accept", "0.9"), 200, 10),
                new Entry(new MetropolisSampler(), Map.of(), 1500, 80),
                new Entry(new MetropolisSampler(), Map.of("block", "1"), 500, 30),
                new Entry(new SliceSampler(), Map.of(), 150, 8),
                new Entry(new EnsembleSampler(), Map.of(), 150, 1),
                new Entry(new TemperingSampler(), Map.of("target_accept", "0.9", "temperatures", "4"), 200, 5));
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void ranksOfTrueValuesAreUniform(Entry entry) {
        check(entry, 160);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("samplers")
    void ranksOfTrueValuesAreUniformOverManyDataSets(Entry entry) {
        check(entry, 2000);
    }

    private static void check(Entry entry, int simulations) {
        int values = SmallHierarchy.DIMENSION;
        int[][] counts = new int[values][BINS];
        for (int s = 0; s < simulations; s++) {
            SplittableRandom random = new SplittableRandom(100 + s);
            double[] truth = SmallHierarchy.prior(random);
            int[] ranks = ranks(entry, SmallHierarchy.simulate(truth, random), truth, s);
            for (int k = 0; k < values; k++) {
                counts[k][ranks[k] * BINS / (DRAWS + 1)]++;
            }
        }
        double expected = (double) simulations / BINS;
        for (int k = 0; k < values; k++) {
            double chi2 = 0;
            for (int count : counts[k]) {
                chi2 += (count - expected) * (count - expected) / expected;
            }
            String what = entry + ", value " + k + ": χ² " + chi2 + ", ranks " + java.util.Arrays.toString(counts[k]);
            assertTrue(chi2 < MOST, what);
        }
    }

    private static int[] ranks(Entry entry, SmallHierarchy density, double[] truth, int simulation) {
        Problems problems = new Problems();
        Options options = Options.parse(entry.sampler.options(), entry.options, "the sampler", problems);
        problems.throwIfAny(UsageException::new);
        double[] scale = new double[truth.length];
        java.util.Arrays.fill(scale, 1);
        Chain chain = entry.sampler.start(new ChainRequest(
                density,
                new double[truth.length],
                scale,
                entry.tune,
                DRAWS * entry.thin,
                options,
                RandomStream.of(simulation, RandomStream.Purpose.SAMPLING, 0)));
        double[] position = new double[truth.length];
        double[] statistics = new double[entry.sampler.statistics().size()];
        int[] ranks = new int[truth.length];
        for (int i = 0; i < entry.tune + DRAWS * entry.thin; i++) {
            chain.advance(position, statistics);
            for (int k = 0; k < truth.length && i >= entry.tune && (i - entry.tune) % entry.thin == 0; k++) {
                ranks[k] += position[k] < truth[k] ? 1 : 0;
            }
        }
        return ranks;
    }
}
