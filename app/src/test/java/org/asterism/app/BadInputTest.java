package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input has its exit status and a message that names the cure, and leaves nothing behind. */
class BadInputTest {
    private static final String HEADER = "parallax,parallax_error\n";
    private static final String GOOD = HEADER + "2,0.1\n2.1,0.1\n1.9,0.1\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("", "the file is empty"),
                Arguments.of(HEADER, "a header and no rows"),
                Arguments.of("parallax,ra\n2,3\n", "no column for parallax_error (mas)"),
                Arguments.of("parallax [kpc],parallax_error\n2,1\n2,1\n", "is in kpc, but parallax is wanted in mas"),
                Arguments.of("parallax [foo],parallax_error\n2,1\n2,1\n", "'foo', which is not a known unit"),
                Arguments.of(HEADER + "2,1\nabc,1\n", "not a number: line 3 ('abc')"),
                Arguments.of(HEADER + "2,1\nNaN,1\n", "missing or not finite: line 3"),
                Arguments.of(HEADER + "2,1\n2,NaN\n", "missing or not finite: line 3"),
                Arguments.of(HEADER + "2,1\n2,-1\n2,0\n", "not above zero"),
                Arguments.of(HEADER + "2,1\n", "at least two"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesTablesThatWillNotDo(String text, String message) throws IOException {
        Path data = folder.resolve("data.csv");
        Files.writeString(data, text);
        refuses(3, message, "run", "cluster", "--data", data.toString());
    }

    private void refuses(int status, String message, String... command) {
        Path out = folder.resolve("out");
        String[] arguments = Arrays.copyOf(command, command.length + 2);
        arguments[command.length] = "--out";
        arguments[command.length + 1] = out.toString();
        CommandLineRunner result = CommandLineRunner.run(arguments);
        assertEquals(status, result.status(), result.err());
        assertTrue(result.err().contains(message), result.err());
        assertEquals("", result.out());
        assertFalse(Files.exists(out), "something is left behind");
    }

    private String good() throws IOException {
        Path data = folder.resolve("good.csv");
        Files.writeString(data, GOOD);
        return data.toString();
    }

    @Test
    void refusesFilesThatAreNoTables() throws IOException {
        refuses(
                3,
                "there is no such file",
                "run",
                "cluster",
                "--data",
                folder.resolve("none.csv").toString());
        Path fits = folder.resolve("stars.fits");
        CommandLineRunner made =
                CommandLineRunner.run("simulate", "binary-population", "--seed", "1", "--out", fits.toString());
        assertEquals(0, made.status(), made.err());
        byte[] whole = Files.readAllBytes(fits);
        Files.write(fits, Arrays.copyOf(whole, whole.length / 2));
        refuses(3, "cut or damaged", "run", "binary-population", "--data", fits.toString());
        Files.write(fits, Arrays.copyOf(whole, 2880));
        refuses(3, "holds no binary table", "run", "binary-population", "--data", fits.toString());
    }

    @Test
    void refusesAStarWithTooFewVelocitiesAndListsSeveral() throws IOException {
        Path data = folder.resolve("rv.csv");
        Files.writeString(data, "star,JD,rv,rv_err\nA,1,1,1\nA,2,2,1\nA,4,1,1\n");
        refuses(3, "star A has 3 velocities", "run", "binary", "--data", data.toString());
        Files.writeString(data, "star,JD,rv,rv_err\nA,1,1,1\nB,2,2,1\n");
        refuses(3, "A, B; choose one with --select 'star=A'", "run", "binary", "--data", data.toString());
    }

    @Test
    void tellsAllProblemsOfTheCommandLineAtOnce() throws IOException {
        String data = good();
        refuses(2, "did you mean 'cluster'?", "run", "clutser", "--data", data);
        refuses(2, "did you mean '--draws'?", "run", "cluster", "--data", data, "--drws", "3");
        refuses(2, "did you mean 'parallax'?", "run", "cluster", "--data", data, "--column", "paralax=x");
        refuses(3, "did you mean 'parallax'?", "run", "cluster", "--data", data, "--column", "parallax=paralax");
        refuses(3, "did you mean 'parallax'?", "run", "cluster", "--data", data, "--select", "paralax>1");
        String[] several = {
            "run", "cluster", "--data", data, "--draws", "0", "--chains", "x", "-O", "mu_r.meen=1", "-O", "mu_r.sd=-1"
        };
        for (String message : new String[] {
            "from 1 to 1000000000, not 0",
            "'x' is not a whole number",
            "did you mean 'mu_r.mean'?",
            "must be a number > 0"
        }) {
            refuses(2, message, several);
        }
    }

    @Test
    void keepsARunThatIsThereUnlessToldOtherwise() throws IOException {
        String data = good();
        String out = folder.resolve("kept").toString();
        String[] command = {
            "run", "cluster", "--data", data, "--out", out, "--tune", "50", "--draws", "20", "--seed", "1"
        };
        assertEquals(0, CommandLineRunner.run(command).status());
        byte[] before = Files.readAllBytes(folder.resolve("kept/summary.csv"));
        CommandLineRunner second = CommandLineRunner.run(command);
        assertEquals(2, second.status());
        assertTrue(second.err().contains("--overwrite"));
        assertEquals(Arrays.hashCode(before), Arrays.hashCode(Files.readAllBytes(folder.resolve("kept/summary.csv"))));
        String[] again = Arrays.copyOf(command, command.length + 1);
        again[command.length] = "--overwrite";
        assertEquals(0, CommandLineRunner.run(again).status());
    }

    @Test
    void namesTheLineOfABadConfiguration() throws IOException {
        Path config = folder.resolve("run.yaml");
        Files.writeString(config, "model: cluster\ndata: good.csv\nchians: 2\n");
        refuses(2, "line 3: unknown key 'chians'; did you mean 'chains'?", "run", "--config", config.toString());
        Files.writeString(config, "model: [cluster\n");
        refuses(2, "not YAML", "run", "--config", config.toString());
    }
}
