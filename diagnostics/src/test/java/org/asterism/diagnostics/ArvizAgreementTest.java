package org.asterism.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.asterism.diagnostics.comparison.Criterion;
import org.asterism.diagnostics.comparison.ObservationFit;
import org.asterism.diagnostics.comparison.ParetoSmoothing;
import org.asterism.diagnostics.comparison.PredictiveFit;
import org.asterism.diagnostics.estimate.Measure;
import org.asterism.diagnostics.statistics.Bfmi;
import org.asterism.diagnostics.statistics.EffectiveSampleSize;
import org.asterism.diagnostics.statistics.HighestDensityInterval;
import org.asterism.diagnostics.statistics.Moments;
import org.asterism.diagnostics.statistics.Quantiles;
import org.asterism.diagnostics.statistics.SplitChains;
import org.asterism.diagnostics.statistics.SummaryStatistics;
import org.junit.jupiter.api.Test;

/** Every number of the reference agrees with ArviZ 0.23.4 to 1e-10, on well mixed, bad, short, constant and single chains. */
class ArvizAgreementTest {
    /** Sums of a few thousand terms in another order differ by about 1e-13. */
    private static final double TOLERANCE = 1e-10;

    private static final String ENERGIES = "model1_cluster_energy.csv";
    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    /** Told of the sets, not computed from them. */
    private static final Set<String> SHAPE = Set.of("chains", "draws");

    @Test
    void everyNumberOfEverySetAgrees() throws IOException {
        Map<String, Object> sets = Reference.table(Reference.numbers().get("sets"));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String set : sets.keySet()) {
            if (set.equals(ENERGIES)) {
                continue;
            }
            Map<String, double[][]> draws = Reference.draws(set);
            for (var variable : Reference.table(sets.get(set)).entrySet()) {
                double[][] chains = draws.get(variable.getKey());
                Map<String, Double> actual = actual(chains);
                Set<String> expected =
                        new TreeSet<>(Reference.table(variable.getValue()).keySet());
                expected.removeAll(SHAPE);
                assertEquals(expected, new TreeSet<>(actual.keySet()), set);
                for (String key : expected) {
                    double reference = Reference.number(
                            Reference.table(variable.getValue()).get(key));
                    compared++;
                    if (!Reference.agrees(reference, actual.get(key), tolerance(chains))
                            && !isKnownDifference(set, key)) {
                        wrong.add(set + " " + variable.getKey() + " " + key + ": " + actual.get(key) + ", ArviZ "
                                + reference);
                    }
                }
            }
        }
        assertTrue(compared > 900, "compared only " + compared);
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    /** Of constant draws ArviZ returns the size where the size relative to itself, 1, was asked for. */
    private static boolean isKnownDifference(String set, String key) {
        return set.equals("synth_constant.csv") && key.equals("ess.bulk_relative");
    }

    @Test
    void relativeSizeOfConstantDrawsIsOne() throws IOException {
        Reference.numbers();
        double[][] chains = Reference.draws("synth_constant.csv").get("x");
        assertEquals(1.0, actual(chains).get("ess.bulk_relative"));
    }

    /**
     * 1e-10, or where the draws spread little about a large mean, what one rounding of that mean does to a deviation from
     * it: the mean of P = 2.84 with a spread of 1e-6 is known to 4e-16, a few 1e-10 of the spread.
     */
    private static double tolerance(double[][] chains) {
        SummaryStatistics s = SummaryStatistics.of(chains, 0.94);
        double rounding = s.sd() > 0 ? Math.ulp(s.mean()) / s.sd() : 0;
        return Math.max(TOLERANCE, 2 * rounding);
    }

    private static Map<String, Double> actual(double[][] chains) {
        Map<String, Double> values = new LinkedHashMap<>();
        SummaryStatistics s = SummaryStatistics.of(chains, 0.94);
        values.put("summary.mean", s.mean());
        values.put("summary.sd", s.sd());
        values.put("summary.hdi_3%", s.hdi().lower());
        values.put("summary.hdi_97%", s.hdi().upper());
        values.put("summary.mcse_mean", s.mcseMean());
        values.put("summary.mcse_sd", s.mcseSd());
        values.put("summary.ess_bulk", s.essBulk());
        values.put("summary.ess_tail", s.essTail());
        values.put("summary.r_hat", s.rhat());
        for (Measure measure : Measure.all()) {
            values.put(measure.name(), measure.of(chains).orNaN());
        }
        for (double p : new double[] {0.05, 0.5, 0.95}) {
            values.put(
                    Measure.essOfQuantile(p).name(),
                    Measure.essOfQuantile(p).of(chains).orNaN());
            values.put(
                    Measure.errorOfQuantile(p).name(),
                    Measure.errorOfQuantile(p).of(chains).orNaN());
        }
        Measure between = Measure.essBetween(0.25, 0.75);
        values.put(between.name(), between.of(chains).orNaN());
        // Relative to the draws in split chains, which leave out the middle one of an odd number.
        int split = 2 * chains.length * (chains[0].length / 2);
        values.put("ess.bulk_relative", EffectiveSampleSize.bulk(chains) / split);
        double[] all = SplitChains.pooled(chains);
        double mean = Moments.mean(all);
        values.put("mean", mean);
        values.put("sd_ddof1", Math.sqrt(Moments.variance(all, mean, 1)));
        values.put("sd_ddof0", Math.sqrt(Moments.variance(all, mean, 0)));
        Arrays.sort(all);
        HighestDensityInterval hdi = HighestDensityInterval.ofSorted(all, 0.94);
        values.put("hdi_94.low", hdi.lower());
        values.put("hdi_94.high", hdi.upper());
        values.put("median", Quantiles.ofSorted(all, 0.5));
        for (double p : QUANTILES) {
            values.put("quantile_type7_" + p, Quantiles.ofSorted(all, p));
        }
        return values;
    }

    @Test
    void energiesAgree() throws IOException {
        Map<String, Object> sets = Reference.table(Reference.numbers().get("sets"));
        double[] expected = Reference.list(Reference.table(sets.get(ENERGIES)).get("bfmi_per_chain"));
        double[][] energies = Reference.draws(ENERGIES).values().iterator().next();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], Bfmi.of(energies[i]), TOLERANCE * expected[i]);
        }
    }

    private static Map<String, Object> criteria() throws IOException {
        Map<String, Object> all = Reference.table(Reference.numbers().get("information_criteria"));
        return Reference.table(all.values().iterator().next());
    }

    private static List<double[]> logLikelihoods() throws IOException {
        return Reference.draws("model2_binary_loglik.csv").values().stream()
                .map(SplitChains::pooled)
                .toList();
    }

    /** The mean over all quantities of ESS(mean)/S. */
    private static double relativeEfficiency() throws IOException {
        return Reference.draws("model2_binary_draws.csv").values().stream()
                .mapToDouble(chains -> EffectiveSampleSize.mean(chains) / (chains.length * chains[0].length))
                .average()
                .orElseThrow();
    }

    @Test
    void leaveOneOutAgrees() throws IOException {
        Map<String, Object> criteria = criteria();
        double efficiency = relativeEfficiency();
        // P has a spread of 1e-6 about 2.84: see tolerance.
        assertEquals(Reference.number(criteria.get("reff_value")), efficiency, 1e-9);
        agreesWith(Reference.table(criteria.get("loo.reff_default")), efficiency);
        agreesWith(Reference.table(criteria.get("loo.reff_1")), 1);
    }

    private static void agreesWith(Map<String, Object> expected, double efficiency) throws IOException {
        List<double[]> logs = logLikelihoods();
        List<ObservationFit> fits = logs.stream()
                .map(log -> ObservationFit.leaveOneOut(log, efficiency))
                .toList();
        agree(expected.get("loo_i"), fits.stream().mapToDouble(ObservationFit::elpd));
        agree(expected.get("pareto_k"), fits.stream().mapToDouble(ObservationFit::warningSign));
        PredictiveFit fit = new PredictiveFit(Criterion.LOO, fits, logs.get(0).length);
        agree(List.of(expected.get("elpd_loo")), DoubleStream.of(fit.elpd()));
        agree(List.of(expected.get("se")), DoubleStream.of(fit.standardError()));
        agree(List.of(expected.get("p_loo")), DoubleStream.of(fit.effectiveParameters()));
        agree(List.of(expected.get("good_k")), DoubleStream.of(ParetoSmoothing.reliableShape(logs.get(0).length)));
        assertEquals(expected.get("warning"), fit.doubtful() > 0);
    }

    @Test
    void waicAgrees() throws IOException {
        Map<String, Object> expected = Reference.table(criteria().get("waic"));
        List<ObservationFit> fits =
                logLikelihoods().stream().map(ObservationFit::waic).toList();
        PredictiveFit fit = new PredictiveFit(Criterion.WAIC, fits, 2000);
        agree(expected.get("waic_i"), fits.stream().mapToDouble(ObservationFit::elpd));
        agree(List.of(expected.get("elpd_waic")), DoubleStream.of(fit.elpd()));
        agree(List.of(expected.get("se")), DoubleStream.of(fit.standardError()));
        agree(List.of(expected.get("p_waic")), DoubleStream.of(fit.effectiveParameters()));
        agree(criteria().get("lppd_i"), fits.stream().mapToDouble(ObservationFit::logPredictiveDensity));
        assertEquals(expected.get("warning"), fit.doubtful() > 0);
    }

    private static void agree(Object expected, DoubleStream actual) {
        double[] reference = Reference.list(expected);
        double[] values = actual.toArray();
        assertEquals(reference.length, values.length);
        for (int i = 0; i < values.length; i++) {
            assertTrue(
                    Reference.agrees(reference[i], values[i], TOLERANCE),
                    i + ": " + values[i] + ", ArviZ " + reference[i]);
        }
    }
}
