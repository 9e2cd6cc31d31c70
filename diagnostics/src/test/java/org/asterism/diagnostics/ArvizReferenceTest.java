package org.asterism.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.diagnostics.comparison.ComparedModel;
import org.asterism.diagnostics.comparison.Criterion;
import org.asterism.diagnostics.comparison.LooPit;
import org.asterism.diagnostics.comparison.ModelComparison;
import org.asterism.diagnostics.comparison.ObservationFit;
import org.asterism.diagnostics.comparison.ParetoSmoothing;
import org.asterism.diagnostics.comparison.PredictiveFit;
import org.asterism.diagnostics.density.KernelDensity;
import org.asterism.diagnostics.density.MultimodalInterval;
import org.asterism.diagnostics.sensitivity.PowerScaling;
import org.asterism.diagnostics.statistics.EffectiveSampleSize;
import org.asterism.diagnostics.statistics.HighestDensityInterval;
import org.junit.jupiter.api.Test;

/**
 * Multimodal intervals, comparisons, LOO-PIT and power-scaling agree with what {@code docs/validation/reference_numbers.py}
 * computed with ArviZ 0.23.4 from the same inputs, which are made here bit for bit as there.
 */
class ArvizReferenceTest {
    private static final int CHAINS = 4;
    private static final int DRAWS = 500;
    private static final int COUNT = CHAINS * DRAWS;
    private static final int OBSERVATIONS = 8;
    private static final double TOLERANCE = 1e-10;

    private static Map<String, Object> numbers() throws IOException {
        return Reference.json(Path.of("src/test/resources/arviz-0.23.4.json"));
    }

    private static double radicalInverse(int index, int base) {
        double value = 0;
        double scale = 1.0 / base;
        for (int rest = index; rest > 0; rest /= base) {
            value += rest % base * scale;
            scale /= base;
        }
        return value;
    }

    private static double[] heavy(int base) {
        double[] z = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double u = radicalInverse(i + 1, base);
            z[i] = (u - 0.5) / Math.sqrt(u * (1 - u));
        }
        return z;
    }

    private static double[] mild() {
        double[] z = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double u = 0.05 + 0.9 * radicalInverse(i + 1, 2);
            z[i] = (u - 0.5) / Math.sqrt(u * (1 - u));
        }
        return z;
    }

    private static double[] modes() {
        double[] x = mild();
        for (int i = 0; i < COUNT; i += 3) {
            x[i] = x[i] / 2 + 9;
        }
        return x;
    }

    private static double[] theta() {
        double[] theta = mild();
        for (int i = 0; i < COUNT; i++) {
            theta[i] *= 0.3;
        }
        return theta;
    }

    private static double[] logLikelihood(int observation, double width, double shift) {
        double[] theta = theta();
        double[] logs = new double[COUNT];
        double y = observation / 2.0 - 1.5 + shift;
        for (int i = 0; i < COUNT; i++) {
            double z = (y - theta[i]) / width;
            logs[i] = -0.5 * (z * z) - Math.log(width);
        }
        return logs;
    }

    private static void agrees(double expected, double actual, String what) {
        assertTrue(Reference.agrees(expected, actual, TOLERANCE), () -> what + ": " + actual + ", ArviZ " + expected);
    }

    @Test
    void densityAgrees() throws IOException {
        KernelDensity density = KernelDensity.of(modes());
        double[] grid = Reference.list(numbers().get("kde_grid"));
        double[] expected = Reference.list(numbers().get("kde_density"));
        for (int i = 0; i < grid.length; i++) {
            agrees(grid[i], density.grid()[64 * i], "grid " + i);
            // The width of the kernel is a root that ArviZ finds to 2e-12 of a square near 1e-5.
            assertEquals(expected[i], density.density()[64 * i], 1e-6 * expected[i] + 1e-15);
        }
    }

    @Test
    void multimodalIntervalsAgree() throws IOException {
        for (double probability : new double[] {0.5, 0.94}) {
            List<?> expected = (List<?>) numbers().get("multimodal_" + probability);
            List<HighestDensityInterval> actual = MultimodalInterval.of(modes(), probability);
            assertEquals(expected.size(), actual.size());
            for (int i = 0; i < actual.size(); i++) {
                double[] ends = Reference.list(expected.get(i));
                agrees(ends[0], actual.get(i).lower(), "lower end " + i);
                agrees(ends[1], actual.get(i).upper(), "upper end " + i);
            }
        }
    }

    private static PredictiveFit fit(double width, double shift, double efficiency) {
        List<ObservationFit> fits = new ArrayList<>();
        for (int i = 0; i < OBSERVATIONS; i++) {
            fits.add(ObservationFit.leaveOneOut(logLikelihood(i, width, shift), efficiency));
        }
        return new PredictiveFit(Criterion.LOO, fits, COUNT);
    }

    private static double efficiency() {
        double[] theta = theta();
        double[][] chains = new double[CHAINS][];
        for (int i = 0; i < CHAINS; i++) {
            chains[i] = Arrays.copyOfRange(theta, i * DRAWS, (i + 1) * DRAWS);
        }
        return EffectiveSampleSize.mean(chains) / COUNT;
    }

    @Test
    void leaveOneOutAgrees() throws IOException {
        Map<String, Object> expected = Reference.table(numbers().get("loo"));
        PredictiveFit fit = fit(0.7, 1, 0.8);
        double[] elpd = Reference.list(expected.get("elpd_i"));
        double[] k = Reference.list(expected.get("k"));
        for (int i = 0; i < OBSERVATIONS; i++) {
            agrees(elpd[i], fit.observations().get(i).elpd(), "elpd " + i);
            agrees(k[i], fit.observations().get(i).warningSign(), "k " + i);
        }
        agrees(Reference.number(expected.get("elpd")), fit.elpd(), "elpd");
        agrees(Reference.number(expected.get("se")), fit.standardError(), "se");
        agrees(Reference.number(expected.get("p")), fit.effectiveParameters(), "p");
    }

    @Test
    void comparisonAgrees() throws IOException {
        double efficiency = efficiency();
        Map<String, PredictiveFit> fits = new LinkedHashMap<>();
        fits.put("left", fit(0.7, 1, efficiency));
        fits.put("right", fit(0.7, -1, efficiency));
        fits.put("wide", fit(2.5, 0, efficiency));
        Map<String, Object> expected = Reference.table(numbers().get("stacking"));
        for (ComparedModel model : ModelComparison.of(fits, new Random(1))) {
            Map<String, Object> row = Reference.table(expected.get(model.name()));
            assertEquals(Reference.number(row.get("rank")), model.rank());
            agrees(Reference.number(row.get("elpd_diff")), model.difference(), model.name() + " difference");
            agrees(Reference.number(row.get("dse")), model.errorOfDifference(), model.name() + " its error");
            agrees(Reference.number(row.get("se")), model.fit().standardError(), model.name() + " error");
            // ArviZ ends its search where the sum of ln p, about 15, changes by less than 1e-6: weights to about √1e-7.
            assertEquals(Reference.number(row.get("weight")), model.stackingWeight(), 1e-3, model.name());
        }
    }

    @Test
    void looPitAgrees() throws IOException {
        double[] expected = Reference.list(numbers().get("loo_pit"));
        double[] theta = theta();
        double[] noise = heavy(3);
        double[] replicates = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            replicates[i] = theta[i] + 0.7 * noise[i];
        }
        for (int j = 0; j < OBSERVATIONS; j++) {
            double[] ratios = logLikelihood(j, 0.7, 1);
            for (int i = 0; i < COUNT; i++) {
                ratios[i] = -ratios[i];
            }
            agrees(expected[j], LooPit.of(j / 2.0 - 1.5, replicates, ParetoSmoothing.of(ratios, 0.8)), "LOO-PIT " + j);
        }
    }

    @Test
    void powerScalingAgrees() throws IOException {
        double[] theta = theta();
        double[] prior = new double[COUNT];
        double[] likelihood = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double z = (theta[i] - 0.1) / 0.5;
            prior[i] = -0.5 * (z * z);
            for (int j = 0; j < OBSERVATIONS; j++) {
                likelihood[i] += logLikelihood(j, 0.7, 1)[i];
            }
        }
        // The difference of two nearly equal distributions loses five digits.
        double ofPrior = Reference.number(numbers().get("psens_prior"));
        assertEquals(ofPrior, PowerScaling.of(prior).sensitivity(theta), 1e-7 * ofPrior);
        double ofLikelihood = Reference.number(numbers().get("psens_likelihood"));
        assertEquals(ofLikelihood, PowerScaling.of(likelihood).sensitivity(theta), 1e-7 * ofLikelihood);
    }
}
