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
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
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
        List<String> command = new ArrayList<>(List.of("run", "cluster", "--out", out.toString(), "--chains", "2"));
        command.addAll(List.of(more));
        if (!command.contains("--data")) {
            command.addAll(List.of("--data", data.toString()));
        }
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
    void tablesOfLongVectorsAreCutUnlessAllIsAskedFor() {
        Path many = folder.resolve("many.csv");
        CommandLineRunner.run("simulate", "cluster", "--seed", "7", "-O", "n=30", "--out", many.toString());
        String run = run("long", "--seed", "1", "--draws", "50", "--data", many.toString())
                .toString();
        CommandLineRunner cut = CommandLineRunner.run("summary", run);
        assertEquals(1 + 3 + 5, cut.out().lines().count(), cut.out());
        assertTrue(cut.err().contains("and 25 more rows: asterism summary --all"), cut.err());
        CommandLineRunner all = CommandLineRunner.run("summary", run, "--all");
        assertEquals(1 + 3 + 30, all.out().lines().count(), all.out());
        assertEquals(
                1 + 3 + 30,
                CommandLineRunner.run("summary", run, "--format", "csv")
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void compareSaysWhyARunCannotBeCompared() {
        String run = run("compared", "--seed", "1", "--draws", "50", "--log-likelihood", "no")
                .toString();
        CommandLineRunner result = CommandLineRunner.run("compare", run, run);
        assertEquals(3, result.status(), result.out());
        assertTrue(result.err().contains("the draws have no log likelihoods (group log_likelihood)"), result.err());
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

    /** ln N(ϖ | 1/r, σ) of every observation, worked out again from the draws; predictions scatter by σ about 1/r. */
    @Test
    void keepsTheLogLikelihoodAndPredictionsOfEachDraw() {
        Path out = run("groups", "--seed", "5", "--draws", "200");
        double sum = 0;
        double squares = 0;
        int count = 0;
        try (Draws draws = new NetcdfDrawReader().open(out.resolve("posterior.nc"))) {
            DrawGroup likelihood =
                    GroupedDraws.groupOf(draws, GroupedDraws.LOG_LIKELIHOOD).orElseThrow();
            DrawGroup predicted = GroupedDraws.groupOf(draws, GroupedDraws.POSTERIOR_PREDICTIVE)
                    .orElseThrow();
            double[] parallax = draws.schema().observed().get(0).values();
            for (int n = 0; n < parallax.length; n++) {
                double[][] r = draws.component(3, n);
                for (int c = 0; c < r.length; c++) {
                    for (int d = 0; d < r[c].length; d++) {
                        double z = (parallax[n] - 1 / r[c][d]) / 0.05;
                        double expected = -0.5 * z * z - Math.log(0.05) - 0.5 * Math.log(2 * Math.PI);
                        assertEquals(expected, likelihood.component(0, n)[c][d], 1e-12 * Math.max(1, z * z));
                        double ofPrediction = (predicted.component(0, n)[c][d] - 1 / r[c][d]) / 0.05;
                        sum += ofPrediction;
                        squares += ofPrediction * ofPrediction;
                        count++;
                    }
                }
            }
        }
        // Independent standard normals: five standard errors of their mean and variance.
        assertEquals(0, sum / count, 5 / Math.sqrt(count));
        assertEquals(1, squares / count, 5 * Math.sqrt(2.0 / count));
    }

    @Test
    void leavesOutTheGroupsThatAreNotWanted() {
        Path out =
                run("alone", "--seed", "5", "--draws", "50", "--log-likelihood", "no", "--posterior-predictive", "no");
        try (Draws draws = new NetcdfDrawReader().open(out.resolve("posterior.nc"))) {
            assertTrue(draws.schema().groups().isEmpty());
        }
        assertArrayEquals(
                draws(out).get(0),
                draws(run("with", "--seed", "5", "--draws", "50")).get(0),
                "what is kept has no influence on the draws");
    }

    /** ln_std_r ~ U(−8, 0) and mu_r ~ N(1, 2; > 0), whose median is 1 + 2 Φ⁻¹(1 − Φ(½)/2) = 1.79. */
    @Test
    void drawsFromThePrior() {
        CommandLineRunner result = CommandLineRunner.run(
                "prior",
                "cluster",
                "--data",
                data.toString(),
                "--seed",
                "2",
                "--draws",
                "4000",
                "--out",
                folder.resolve("prior").toString());
        assertEquals(0, result.status(), result.err());
        Map<String, double[]> rows = new HashMap<>();
        for (String line : result.out().lines().skip(1).toList()) {
            String[] cells = line.split("\\s+");
            rows.put(cells[0], new double[] {
                Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
            });
        }
        // A quantile's standard error is √(p(1−p)/n) over the density there; five of them.
        assertEquals(-8 + 0.03 * 8, rows.get("ln_std_r")[0], 5 * 8 * Math.sqrt(0.03 * 0.97 / 4000));
        assertEquals(-4, rows.get("ln_std_r")[1], 5 * 8 * 0.5 / Math.sqrt(4000));
        assertEquals(1.79, rows.get("mu_r")[1], 5 * 0.5 / Math.sqrt(4000) / 0.27);
        assertTrue(Files.exists(folder.resolve("prior/prior.nc")));
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
        assertTrue(!Files.readString(run.resolve("run.yaml")).contains("\"nuts.init\": \"auto\""));
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
