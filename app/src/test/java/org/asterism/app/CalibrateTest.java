package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calibration from the command: its table, its files, and its exit status. */
class CalibrateTest {
    private static final String[] CLUSTER = {
        "calibrate",
        "cluster",
        "-O",
        "n=8",
        "-O",
        "mu_r.mean=0.5",
        "-O",
        "mu_r.sd=0.05",
        "-O",
        "ln_std_r.lower=-4.5",
        "-O",
        "ln_std_r.upper=-2",
        "-O",
        "parallax_error=0.1",
        "--seed",
        "3",
        "--simulations",
        "20"
    };

    @TempDir
    private Path folder;

    private CommandLineRunner run(String[] command, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(more));
        return CommandLineRunner.run(all.toArray(String[]::new));
    }

    @Test
    void tellsTheRanksOfEveryQuantityWhateverTheThreads() throws IOException {
        Path one = folder.resolve("one");
        CommandLineRunner alone = run(CLUSTER, "--strict", "--threads", "1", "--out", one.toString());
        assertEquals(0, alone.status(), alone.err());
        assertTrue(alone.out().startsWith("                chance"), alone.out());
        for (String name : List.of("mu_r", "std_r", "r[1]", "mean(r)", "log_prob", "log_likelihood")) {
            assertTrue(alone.out().contains("\n" + name + " "), alone.out());
        }
        assertTrue(alone.err().contains("cluster: 20 of 20 simulations, seed 3; ranks in " + one), alone.err());
        assertEquals(21, Files.readAllLines(one.resolve("ranks.csv")).size());
        assertTrue(Files.readString(one.resolve("figures/ranks.svg")).startsWith("<svg "));
        Path two = folder.resolve("two");
        CommandLineRunner together =
                run(CLUSTER, "--threads", "3", "--format", "json", "--marginal", "--out", two.toString());
        assertEquals(0, together.status(), together.err());
        assertTrue(together.out().contains("\"name\": \"mean(r)\""), together.out());
        // The marginal form draws the same truths and data by another way, so that its ranks are close and not the
        // same.
        Path three = folder.resolve("three");
        run(CLUSTER, "--threads", "3", "--out", three.toString());
        assertEquals(Files.readString(one.resolve("ranks.csv")), Files.readString(three.resolve("ranks.csv")));
        assertTrue(!Files.readString(one.resolve("ranks.csv")).equals(Files.readString(two.resolve("ranks.csv"))));
    }

    /** Random-walk steps without tuning, and few of them, say less of a posterior than they pretend. */
    @Test
    void chainsThatDoNotMixFailAndAreBlamed() {
        CommandLineRunner result = run(
                CLUSTER,
                "--sampler",
                "metropolis",
                "--chains",
                "1",
                "--tune",
                "0",
                "--draws",
                "99",
                "--strict",
                "--out",
                folder.resolve("bad").toString());
        assertEquals(5, result.status(), result.err());
        assertTrue(result.out().contains("too narrow"), result.out());
        assertTrue(result.err().contains("make more draws first"), result.err());
    }

    @Test
    void aTableGivesTimesAndErrors() throws IOException {
        Path stars = folder.resolve("stars.csv");
        Files.writeString(stars, "name,plx,e_plx\na,2.0,0.1\nb,2.1,0.2\nc,1.9,0.1\n");
        CommandLineRunner result = run(
                new String[] {"calibrate", "cluster", "--data", stars.toString(), "--seed", "1"},
                "--column",
                "star=name",
                "--column",
                "parallax=plx",
                "--column",
                "parallax_error=e_plx",
                "--simulations",
                "2",
                "--out",
                folder.resolve("table").toString());
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("r[b]"), result.out());
        assertTrue(result.err().contains("which are few"), result.err());
    }

    @Test
    void saysWhatIsWrong() {
        refuses("there is no format 'xml'", "calibrate", "cluster", "--format", "xml");
        refuses("--simulations is 0", "calibrate", "cluster", "--simulations", "0");
        refuses("did you mean 'cluster'?", "calibrate", "clutser");
        refuses("there is no option 'stars'", "calibrate", "cluster", "-O", "stars=3");
        refuses("makes its velocity from columns", "calibrate", "velocity-dispersion");
    }

    private static void refuses(String message, String... command) {
        CommandLineRunner result = CommandLineRunner.run(command);
        assertEquals(2, result.status(), result.err());
        assertTrue(result.err().contains(message), result.err());
    }
}
