package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of a run go where the user wants them, in the format asked for, with the truth where it is known. */
class PlotTest {
    @TempDir
    private static Path folder;

    private static String run;
    private static String truth;

    @BeforeAll
    static void runOnSimulatedStars() {
        String data = folder.resolve("stars.csv").toString();
        run = folder.resolve("run").toString();
        truth = folder.resolve("truth.json").toString();
        succeeds("simulate", "binary-population", "--seed", "2", "-O", "n=3", "--out", data, "--truth", truth);
        succeeds(
                "run",
                "binary-population",
                "--data",
                data,
                "--out",
                run,
                "--draws",
                "60",
                "--chains",
                "2",
                "--seed",
                "1");
    }

    private static CommandLineRunner succeeds(String... command) {
        CommandLineRunner result = CommandLineRunner.run(command);
        assertEquals(0, result.status(), result.err());
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "ppc", "rv", "period-distribution", "khat"})
    void figuresAreMadeOfARun(String kind) throws IOException {
        CommandLineRunner result = succeeds("plot", run, kind, "--truth", truth);
        assertEquals("", result.out());
        assertTrue(result.err().contains(kind + ".svg"), result.err());
        Path figure = Path.of(run, "figures", kind + ".svg");
        assertTrue(Files.readString(figure).startsWith("<svg "));
    }

    @Test
    void writesTheFormatAskedForWhereItIsAskedFor() throws IOException {
        Path png = folder.resolve("a.png");
        succeeds("plot", run + "/posterior.nc", "pair", "--var", "mu,lnsigma", "--out", png.toString());
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(Files.readAllBytes(png), 4));
        succeeds("plot", run, "pair", "--var", "mu,lnsigma", "--format", "pdf");
        byte[] pdf = Files.readAllBytes(Path.of(run, "figures", "pair.pdf"));
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void showsTheSelectionOnly() throws IOException {
        Path all = folder.resolve("all.svg");
        Path one = folder.resolve("one.svg");
        succeeds("plot", run, "rv-folded", "--out", all.toString());
        succeeds("plot", run, "rv-folded", "--coord", "star=star2", "--out", one.toString());
        assertTrue(Files.readString(all).contains("star1"));
        assertTrue(Files.readString(one).contains("star2"));
        assertTrue(!Files.readString(one).contains("star1"));
    }

    @Test
    void theTruthIsMarkedOnlyWhereItIsGiven() throws IOException {
        Path with = folder.resolve("with.svg");
        Path without = folder.resolve("without.svg");
        succeeds("plot", run, "posterior", "--var", "mu", "--truth", truth, "--out", with.toString());
        succeeds("plot", run, "posterior", "--var", "mu", "--out", without.toString());
        assertTrue(Files.readString(with).contains(">truth<"));
        assertTrue(!Files.readString(without).contains(">truth<"));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        refuses(2, "there is no plot 'trcae'; did you mean 'trace'?", "plot", run, "trcae");
        refuses(2, "did you mean 'lnP'?", "plot", run, "trace", "--var", "lnp");
        refuses(2, "there is no format 'gif'", "plot", run, "trace", "--format", "gif");
        refuses(3, "there is no posterior file", "plot", folder.resolve("none").toString(), "trace");
        Path other = folder.resolve("other.json");
        Files.writeString(other, "{\"r\": [1, 2]}");
        refuses(2, "no variable of the run has its true value here", "plot", run, "trace", "--truth", other.toString());
        Files.writeString(other, "{\"lnP\": [1, 2]}");
        refuses(2, "lnP has 3 elements and 2 true values", "plot", run, "trace", "--truth", other.toString());
        Files.writeString(other, "{\"mu\": \"high\"}");
        refuses(2, "'high', the true value of mu, is not a number", "plot", run, "trace", "--truth", other.toString());
        Files.writeString(other, "[1");
        refuses(2, "is no JSON", "plot", run, "trace", "--truth", other.toString());
    }

    private static void refuses(int status, String message, String... command) {
        CommandLineRunner result = CommandLineRunner.run(command);
        assertEquals(status, result.status(), result.err());
        assertTrue(result.err().contains(message), result.err());
    }
}
