package org.asterism.app.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.asterism.core.draws.Draws;
import org.asterism.io.netcdf.NetcdfDrawReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in that takes all memory, or never comes back, costs its own chain and not those of others. */
class RunawayTest {
    @TempDir
    private Path folder;

    private Path plugins;

    @BeforeEach
    void data() throws IOException {
        plugins = folder.resolve("plugins");
        Files.writeString(folder.resolve("y.csv"), "y\n1.0\n1.5\n0.5\n");
        Sources.modelJar("mine.Small", "small").write(plugins.resolve("small.jar"));
    }

    /** The command in a process of its own, with little memory. */
    private Process run() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.asterism.app.Main",
                "run",
                "small",
                "--plugins",
                plugins.toString(),
                "--sampler",
                "walker",
                "--data",
                "y.csv",
                "--out",
                "out",
                "--seed",
                "1",
                "--tune",
                "50",
                "--draws",
                "100",
                "--chains",
                "3",
                "--threads",
                "3"));
        File err = folder.resolve("err").toFile();
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err)
                .redirectOutput(folder.resolve("outputs").toFile())
                .start();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err")).replaceAll("\\s+", " ");
    }

    private void keptTwoChainsOfThree() {
        try (Draws draws = new NetcdfDrawReader().open(folder.resolve("out/posterior.nc"))) {
            double[][] first = draws.component(0, 0);
            assertEquals(List.of(2, 100), List.of(first.length, first[0].length));
        }
    }

    @Test
    void oneThatTakesAllMemoryEndsAndGivesItBack() throws Exception {
        String hoard = "private final List<long[]> hoard = new ArrayList<>();\n";
        Path jar = plugins.resolve("walker.jar");
        String text = Sources.sampler(
                        "walk.Walker",
                        "walker",
                        "",
                        "if (chain == 1 && step == 60) { while (true) { hoard.add(new long[1 << 16]); } }")
                .replace("private int step;", "private int step; " + hoard);
        new PluginJar()
                .source("walk.Walker", text)
                .service("org.asterism.core.sampler.Sampler", "walk.Walker")
                .write(jar);
        Process process = run();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), err());
        assertEquals(4, process.exitValue(), err());
        assertTrue(
                err().contains(
                                "chain 1 failed after 9 draws: sampler walker of plug-in walker.jar: it ran out of memory"),
                err());
        keptTwoChainsOfThree();
    }

    /** The chain is waited for ten seconds after Ctrl-C. */
    @Tag("slow")
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void oneThatNeverComesBackIsAbandonedAfterCtrlC() throws Exception {
        Path mark = folder.resolve("stuck");
        Sources.samplerJar(
                        "walk.Walker",
                        "walker",
                        "",
                        "if (chain == 1 && step == 60) { try { java.nio.file.Files.createFile(java.nio.file.Path.of(\""
                                + mark + "\")); } catch (java.io.IOException e) { throw new Error(e); }"
                                + " while (step > 0) { step = Math.max(1, step); } }")
                .write(plugins.resolve("walker.jar"));
        Process process = run();
        while (!Files.exists(mark) && process.isAlive()) {
            Thread.sleep(50);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), err());
        assertEquals(130, process.exitValue(), err());
        assertTrue(
                err().contains(
                                "chain 1 was abandoned after 9 draws: it did not stop when asked to, and was in walker.jar//walk.Walker"),
                err());
        keptTwoChainsOfThree();
    }
}
