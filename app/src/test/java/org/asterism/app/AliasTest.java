package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever samples aliased periods without crossing between them is warned, and joker runs from the command line. */
class AliasTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void simulate() {
        simulate("binary-population", "n=20", "visits=6", "baseline=100", "velocity_error=2");
    }

    private void simulate(String model, String... options) {
        data = folder.resolve(model + ".csv");
        List<String> command = new ArrayList<>(List.of("simulate", model, "--seed", "3"));
        for (String option : options) {
            command.addAll(List.of("-O", option));
        }
        command.addAll(List.of("--out", data.toString()));
        CommandLineRunner made = CommandLineRunner.run(command.toArray(String[]::new));
        assertEquals(0, made.status(), made.err());
    }

    private CommandLineRunner run(String model, String name, String... more) {
        List<String> command = new ArrayList<>(List.of("run", model, "--data", data.toString(), "--seed", "1"));
        command.addAll(List.of("--chains", "4", "--out", folder.resolve(name).toString()));
        command.addAll(List.of(more));
        return CommandLineRunner.run(command.toArray(String[]::new));
    }

    @Test
    void chainsThatDoNotCrossBetweenAliasesAreFoundOut() {
        String[] length = {"--tune", "200", "--draws", "200", "--strict", "-O", "jumps=start"};
        CommandLineRunner plain = run("binary-population", "plain", length);
        assertEquals(5, plain.status(), plain.err());
        assertTrue(plain.err().contains("the chains disagree: R-hat"), plain.err());
        assertTrue(plain.err().contains("in another mode"), plain.err());
        length[length.length - 1] = "jumps=each";
        CommandLineRunner jumping = run("binary-population", "jumping", length);
        assertFalse(jumping.err().contains("in another mode"), jumping.err());
    }

    @Test
    void chainsOfEccentricOrbitsAreFoundOutToo() {
        simulate("kepler-population", "n=5", "visits=6", "baseline=60", "velocity_error=4");
        String[] length = {"--tune", "100", "--draws", "100", "--strict", "-O", "jumps=start"};
        CommandLineRunner plain = run("kepler-population", "plain", length);
        assertEquals(5, plain.status(), plain.err());
        assertTrue(plain.err().contains("the chains disagree: R-hat"), plain.err());
        assertTrue(plain.err().contains("in another mode"), plain.err());
        length[length.length - 1] = "jumps=each";
        CommandLineRunner jumping = run("kepler-population", "jumping", length);
        assertFalse(jumping.err().contains("in another mode"), jumping.err());
    }

    @Test
    void jokerDrawsWithoutTuning() throws IOException {
        CommandLineRunner result =
                run("binary", "joker", "--sampler", "joker", "--draws", "250", "--select", "star=star01");
        assertEquals(0, result.status(), result.err());
        assertTrue(Files.readString(folder.resolve("joker/run.json")).contains("joker"));
    }

    @Test
    void jokerSaysWhichModelsItIsFor() {
        CommandLineRunner result = run("binary-population", "refused", "--sampler", "joker");
        assertEquals(2, result.status(), result.err());
        assertTrue(result.err().contains("the sampler joker needs a model"), result.err());
    }
}
