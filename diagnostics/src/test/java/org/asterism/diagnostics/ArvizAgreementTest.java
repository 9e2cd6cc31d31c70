package org.asterism.diagnostics;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.diagnostics.statistics.EffectiveSampleSize;
import org.asterism.diagnostics.statistics.SplitRhat;
import org.asterism.diagnostics.statistics.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The nine columns agree with ArviZ 0.23.4 to 1e-10, on well mixed, bad, short, constant and single chains. */
class ArvizAgreementTest {
    private static final Path REFERENCE = Path.of("../../shared/reference/diagnostics");

    /** Sums of a few thousand terms in another order differ by about 1e-13. */
    private static final double TOLERANCE = 1e-10;

    private static Map<String, double[][]> draws(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] names = lines.get(0).split(",", -1);
        Map<String, List<List<Double>>> columns = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int chain = Integer.parseInt(cells[0]);
            for (int c = 2; c < cells.length; c++) {
                List<List<Double>> chains = columns.computeIfAbsent(names[c], n -> new ArrayList<>());
                while (chains.size() <= chain) {
                    chains.add(new ArrayList<>());
                }
                chains.get(chain).add(Double.valueOf(cells[c]));
            }
        }
        Map<String, double[][]> arrays = new LinkedHashMap<>();
        columns.forEach((name, chains) -> arrays.put(
                name,
                chains.stream()
                        .map(chain -> chain.stream().mapToDouble(x -> x).toArray())
                        .toArray(double[][]::new)));
        return arrays;
    }

    @Test
    void summaryAgreesOnEverySet() throws IOException {
        assumeTrue(Files.isDirectory(REFERENCE), "the reference numbers are not beside the project: " + REFERENCE);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(100_000_000);
        Map<String, Map<String, Map<String, Object>>> sets;
        try (Reader reader = Files.newBufferedReader(REFERENCE.resolve("arviz.json"))) {
            sets = sets(new Yaml(options).load(reader));
        }
        List<String> wrong = new ArrayList<>();
        int[] compared = new int[1];
        // The energies have the BFMI of each chain in place of a table.
        sets.remove("model1_cluster_energy.csv");
        for (var set : sets.entrySet()) {
            Map<String, double[][]> draws = draws(REFERENCE.resolve(set.getKey()));
            set.getValue().forEach((name, expected) -> {
                double[][] chains = draws.get(name);
                if (chains == null) {
                    fail(set.getKey() + " has no column " + name);
                }
                actual(chains).forEach((key, value) -> {
                    Object reference = expected.get(key);
                    if (reference != null) {
                        compared[0]++;
                        double number = Double.parseDouble(reference.toString());
                        if (!agrees(number, value, tolerance(chains))) {
                            wrong.add(set.getKey() + " " + name + " " + key + ": " + value + ", ArviZ " + number);
                        }
                    }
                });
            });
        }
        assertTrue(compared[0] > 100, "compared only " + compared[0]);
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    @SuppressWarnings("unchecked") // the form of the reference file
    private static Map<String, Map<String, Map<String, Object>>> sets(Map<String, Object> all) {
        return (Map<String, Map<String, Map<String, Object>>>) all.get("sets");
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

    private static boolean agrees(double expected, double actual, double tolerance) {
        return Double.compare(expected, actual) == 0
                || Math.abs(expected - actual) <= tolerance * Math.max(Math.abs(expected), 1e-300);
    }

    private static Map<String, Double> actual(double[][] chains) {
        SummaryStatistics s = SummaryStatistics.of(chains, 0.94);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("summary.mean", s.mean());
        values.put("summary.sd", s.sd());
        values.put("summary.hdi_3%", s.hdi().lower());
        values.put("summary.hdi_97%", s.hdi().upper());
        values.put("summary.mcse_mean", s.mcseMean());
        values.put("summary.mcse_sd", s.mcseSd());
        values.put("summary.ess_bulk", s.essBulk());
        values.put("summary.ess_tail", s.essTail());
        values.put("summary.r_hat", s.rhat());
        values.put("ess.bulk", EffectiveSampleSize.bulk(chains));
        values.put("ess.tail", EffectiveSampleSize.tail(chains));
        values.put("ess.mean", EffectiveSampleSize.mean(chains));
        values.put("rhat.split", SplitRhat.ofSplit(chains));
        values.put("sd_ddof1", s.sd());
        return values;
    }

    @Test
    void anAutoregressionHasItsKnownEffectiveSize() {
        java.util.Random random = new java.util.Random(3);
        double[][] chains = new double[4][50_000];
        for (double[] chain : chains) {
            double x = 0;
            for (int i = 0; i < chain.length; i++) {
                x = 0.9 * x + Math.sqrt(1 - 0.81) * random.nextGaussian();
                chain[i] = x;
            }
        }
        // τ = (1 + 0.9)/(1 − 0.9) = 19; its estimate from 2e5 draws scatters by about 3 %.
        double expected = 200_000 / 19.0;
        double found = EffectiveSampleSize.mean(chains);
        assertTrue(Math.abs(found / expected - 1) < 0.12, "found " + found + ", known " + expected);
        assertTrue(Arrays.stream(new double[] {SplitRhat.ofRanks(chains)}).allMatch(r -> r < 1.01));
    }
}
