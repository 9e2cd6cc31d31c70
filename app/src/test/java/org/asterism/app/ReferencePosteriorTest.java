package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The three posteriors of the tutorial agree with those computed on grids: every mean and every standard deviation within
 * four of its own Monte Carlo errors, R-hat below 1.01, no divergence.
 */
class ReferencePosteriorTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final int MEAN = 0;
    private static final int SD = 1;
    private static final int MCSE_MEAN = 4;
    private static final int MCSE_SD = 5;
    private static final int R_HAT = 8;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"cluster, 1", "binary, 1", "binary-population, 1"})
    void agreesOnOneSeed(String model, int seed) throws IOException {
        check(model, seed);
    }

    /** What each object has of its own is integrated out, and drawn afterwards. */
    @ParameterizedTest
    @CsvSource({"cluster, 1", "binary, 1", "binary-population, 1"})
    void agreesWithWhatIsIntegratedOut(String model, int seed) throws IOException {
        check(model, seed, "--marginal");
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "cluster, 2",
        "cluster, 3",
        "cluster, 4",
        "cluster, 5",
        "binary, 2",
        "binary, 3",
        "binary, 4",
        "binary, 5",
        "binary-population, 2",
        "binary-population, 3",
        "binary-population, 4",
        "binary-population, 5"
    })
    void agreesOnFurtherSeeds(String model, int seed) throws IOException {
        check(model, seed);
    }

    @Test
    void laplaceApproximationAgreesUpToSkewness() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "the reference posteriors are not beside the project: " + SHARED);
        String data = SHARED.resolve("data/cluster-sim-256.csv").toString();
        CommandLineRunner result =
                CommandLineRunner.run("optimize", "cluster", "--data", data, "--format", "csv", "--seed", "1");
        assertEquals(0, result.status(), result.err());
        Map<String, double[]> exact = reference("cluster");
        for (String line : result.out().lines().skip(1).limit(2).toList()) {
            String[] cells = line.split(",", -1);
            double[] moments = exact.get(cells[0]);
            // The logarithm of a width from n = 256 stars has its mode √(2/n) = 0.09 sd below the mean. The mode of a
            // distance
            // from a parallax known to 1 % is (1 %)² to 3 · (1 %)² below its mean, and so is that of all of them
            // together:
            // 0.07 to 0.2 sd of mu_r. A width from 4000 draws has an error of 1/√8000 = 1.1 %, here four of them.
            assertEquals(moments[0], Double.parseDouble(cells[1]), 0.25 * moments[1], "mode of " + cells[0]);
            assertEquals(moments[1], Double.parseDouble(cells[2]), 0.045 * moments[1], "sd of " + cells[0]);
        }
    }

    private void check(String model, int seed, String... more) throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "the reference posteriors are not beside the project: " + SHARED);
        List<String> command = new ArrayList<>(List.of("run", model, "--chains", "2", "--draws", "1000"));
        command.addAll(List.of(
                "--seed", Integer.toString(seed), "--out", folder.resolve("run").toString()));
        command.addAll(List.of("--tune", "binary-population".equals(model) ? "1000" : "2000"));
        String data = "cluster".equals(model) ? "cluster-sim-256.csv" : "apogee-binaries.fits";
        command.addAll(List.of("--data", SHARED.resolve("data").resolve(data).toString()));
        if ("binary".equals(model)) {
            command.addAll(List.of("--select", "APOGEE_ID=2M01282954+8522331"));
        }
        command.addAll(List.of(more));
        CommandLineRunner result = CommandLineRunner.run(command.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        assertTrue(result.err().contains(" 0 divergences"), result.err());
        Map<String, double[]> summary = summary();
        summary.forEach((name, row) -> assertTrue(row[R_HAT] < 1.01, "R-hat of " + name + " is " + row[R_HAT]));
        Map<String, double[]> reference = reference(model);
        assertTrue(reference.size() >= 5, "only " + reference.keySet());
        reference.forEach((name, exact) -> {
            double[] row = summary.get(name);
            assertEquals(exact[0], row[MEAN], 4 * row[MCSE_MEAN], "mean of " + name);
            assertEquals(exact[1], row[SD], 4 * row[MCSE_SD], "sd of " + name);
        });
    }

    private Map<String, double[]> summary() throws IOException {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("run/summary.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[0].isEmpty()) {
                rows.put(
                        cells[0],
                        Arrays.stream(cells)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        return rows;
    }

    /** Mean and sd by the names of the summary; the stars of a population by their ids. */
    @SuppressWarnings("unchecked") // the form of the reference file
    private static Map<String, double[]> reference(String model) throws IOException {
        Map<String, Object> all;
        try (Reader reader = Files.newBufferedReader(SHARED.resolve("reference/posteriors.json"))) {
            all = new Yaml().load(reader);
        }
        String key = all.keySet().stream()
                .filter(k -> k.startsWith(model + " ("))
                .findFirst()
                .orElseThrow();
        Map<String, double[]> flat = new LinkedHashMap<>();
        ((Map<String, Object>) all.get(key)).forEach((name, value) -> {
            if ("sources".equals(name)) {
                ((Map<String, Map<String, Object>>) value)
                        .forEach((star, of) -> of.forEach((v, moments) -> put(flat, v + "[" + star + "]", moments)));
            } else {
                put(flat, name, value);
            }
        });
        return flat;
    }

    private static void put(Map<String, double[]> flat, String name, Object moments) {
        if (moments instanceof Map<?, ?> map && map.containsKey("mean") && map.containsKey("sd")) {
            flat.put(name, new double[] {
                Double.parseDouble(map.get("mean").toString()),
                Double.parseDouble(map.get("sd").toString())
            });
        }
    }
}
