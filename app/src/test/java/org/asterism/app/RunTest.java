package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.draws.Draws;
import org.asterism.io.netcdf.NetcdfDrawReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is what its seed and its data say, and its posterior is the exact one. */
class RunTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void simulate() {
        data = folder.resolve("cluster.csv");
        CommandLineRunner made = CommandLineRunner.run(
                "simulate",
                "cluster",
                "--seed",
                "7",
                "-O",
                "n=20",
                "-O",
                "parallax_error=0.05",
                "--out",
                data.toString());
        assertEquals(0, made.status(), made.err());
    }

    private Path run(String name, String... more) {
        Path out = folder.resolve(name);
        List<String> command = new ArrayList<>(
                List.of("run", "cluster", "--data", data.toString(), "--out", out.toString(), "--chains", "2"));
        command.addAll(List.of(more));
        CommandLineRunner result = CommandLineRunner.run(command.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        return out;
    }

    private static List<double[]> draws(Path run) {
        List<double[]> all = new ArrayList<>();
        try (Draws draws = new NetcdfDrawReader().open(run.resolve("posterior.nc"))) {
            for (int v = 0; v < draws.schema().variables().size(); v++) {
                for (int e = 0; e < draws.schema().variables().get(v).size(); e++) {
                    all.addAll(Arrays.asList(draws.component(v, e)));
                }
            }
        }
        return all;
    }

    @Test
    void drawsDependOnTheSeedAndNotOnTheThreads() {
        List<double[]> one = draws(run("one", "--seed", "3", "--threads", "1", "--draws", "200"));
        List<double[]> two = draws(run("two", "--seed", "3", "--threads", "2", "--draws", "200"));
        List<double[]> other = draws(run("other", "--seed", "4", "--threads", "2", "--draws", "200"));
        assertEquals(one.size(), two.size());
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(one.get(i), two.get(i));
        }
        assertNotEquals(one.get(0)[0], other.get(0)[0]);
    }

    @Test
    void itsConfigurationReplaysIt() {
        Path first = run("first", "--seed", "3", "--draws", "100", "-O", "mu_r.sd=1.5", "--select", "source_id<=15");
        Path second = folder.resolve("second");
        CommandLineRunner replay = CommandLineRunner.run(
                "run", "--config", first.resolve("run.yaml").toString(), "--out", second.toString());
        assertEquals(0, replay.status(), replay.err());
        List<double[]> expected = draws(first);
        List<double[]> actual = draws(second);
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i));
        }
        assertEquals(2 * (3 + 15), actual.size());
    }

    @Test
    void meansAndSpreadsAreThoseOfAGrid() throws IOException {
        double[] exact = ClusterGrid.moments(data);
        Map<String, double[]> summary = new HashMap<>();
        for (String line : Files.readAllLines(
                run("grid", "--seed", "1", "--tune", "1000", "--draws", "4000").resolve("summary.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[0].isEmpty()) {
                summary.put(
                        cells[0],
                        Arrays.stream(cells)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        String[] names = {"mu_r", "ln_std_r"};
        for (int i = 0; i < names.length; i++) {
            double[] row = summary.get(names[i]);
            assertEquals(exact[2 * i], row[0], 4 * row[4], "mean of " + names[i] + " within 4 of its errors");
            assertEquals(exact[2 * i + 1], row[1], 4 * row[5], "sd of " + names[i] + " within 4 of its errors");
            assertTrue(row[8] < 1.01, "R-hat of " + names[i]);
        }
    }

    @Test
    void summaryShowsWhatIsAskedFor() {
        String run = run("summary", "--seed", "1", "--draws", "100").toString();
        CommandLineRunner result = CommandLineRunner.run(
                "summary", run, "--var", "r", "--coord", "star=0:2", "--hdi", "0.9", "--format", "csv");
        List<String> lines = result.out().lines().toList();
        assertEquals(",mean,sd,hdi_5%,hdi_95%,mcse_mean,mcse_sd,ess_bulk,ess_tail,r_hat", lines.get(0));
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("r[1],"), lines.get(1));
        assertEquals(2, CommandLineRunner.run("summary", run, "--hdi", "2").status());
        assertEquals(
                3,
                CommandLineRunner.run("summary", folder.resolve("none").toString())
                        .status());
    }

    @Test
    void strictRunsFailWhenAChecksDoes() {
        CommandLineRunner result = CommandLineRunner.run(
                "run",
                "cluster",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("strict").toString(),
                "--strict",
                "--tune",
                "20",
                "--draws",
                "10",
                "--seed",
                "1");
        assertEquals(5, result.status(), result.err());
        assertTrue(result.err().contains("warning"), result.err());
    }

    @Test
    void checkAgreesWithFiniteDifferencesAndListAndDescribeTellWhatThereIs() {
        CommandLineRunner check = CommandLineRunner.run("check", "cluster", "--data", data.toString());
        assertEquals(0, check.status(), check.err());
        assertTrue(check.out().contains("log density of parallax: "), check.out());
        assertTrue(CommandLineRunner.run("list").out().contains("binary-population"));
        assertTrue(CommandLineRunner.run("describe", "binary").out().contains("P.lower = 1.5 d"));
        assertEquals(2, CommandLineRunner.run("describe", "binry").status());
    }

    @Test
    void stopsWhenEveryScalarHasWhatIsAskedForWhateverTheThreads() {
        Path one = run("until1", "--seed", "3", "--threads", "1", "--until", "ess=500,rhat=1.05");
        Path two = run("until2", "--seed", "3", "--threads", "2", "--until", "ess=500,rhat=1.05");
        List<double[]> draws = draws(one);
        List<double[]> again = draws(two);
        for (int i = 0; i < draws.size(); i++) {
            assertArrayEquals(draws.get(i), again.get(i));
        }
        // Two chains of independent draws would need 250 each; the limit is 20,000.
        int length = draws.get(0).length;
        assertTrue(length >= 200 && length < 3000, "stopped after " + length);
    }

    @Test
    void warnsWhenTheLimitComesBeforeWhatIsAskedFor() {
        String out = folder.resolve("limit").toString();
        String[] command = {
            "run",
            "cluster",
            "--data",
            data.toString(),
            "--out",
            out,
            "--draws",
            "120",
            "--until",
            "ess=5000",
            "--seed",
            "1"
        };
        CommandLineRunner result = CommandLineRunner.run(command);
        assertEquals(0, result.status(), result.err());
        assertTrue(result.err().contains("ess=5000 was not reached within 120 draws a chain"), result.err());
        String[] single = {"run", "cluster", "--data", data.toString(), "--chains", "1", "--until", "rhat=1.01"};
        assertEquals(2, CommandLineRunner.run(single).status());
        String[] wrong = {"run", "cluster", "--data", data.toString(), "--until", "es=100"};
        assertTrue(CommandLineRunner.run(wrong).err().contains("did you mean 'ess'"));
    }

    @Test
    void recordsWhatTheSamplerDecidedAndHowLongItTuned() throws IOException {
        Path run = run("decided", "--seed", "2", "-O", "tune_early_stop=true", "--draws", "200");
        assertTrue(
                Files.readString(run.resolve("run.yaml")).contains("\"nuts.init\": \"low_rank\"")
                        || Files.readString(run.resolve("run.yaml")).contains("nuts.init: "),
                "no init in run.yaml");
        assertTrue(!Files.readString(run.resolve("run.yaml")).contains("auto"));
        assertTrue(Files.readString(run.resolve("run.log")).contains("init=low_rank"));
        String json = Files.readString(run.resolve("run.json"));
        java.util.regex.Matcher tuned =
                java.util.regex.Pattern.compile("\"tuning_steps\": \"?(\\d+)").matcher(json);
        assertTrue(tuned.find(), json);
        assertTrue(Integer.parseInt(tuned.group(1)) < 1000, "tuned for " + tuned.group(1));
    }

    @Test
    void everySamplerRunsFromTheCommandLine() {
        for (String sampler : List.of("hmc", "metropolis", "slice", "ensemble", "tempering")) {
            Path run = run(sampler, "--sampler", sampler, "--tune", "100", "--draws", "50", "--seed", "1");
            assertEquals(50, draws(run).get(0).length, sampler);
        }
    }
}
