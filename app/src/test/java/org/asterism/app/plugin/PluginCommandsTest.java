package org.asterism.app.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.asterism.core.model.Model;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands show where services come from, what is broken, and what a run used. */
class PluginCommandsTest {
    @TempDir
    private Path folder;

    private Path plugins;

    @BeforeEach
    void aPlugin() throws IOException {
        plugins = folder.resolve("plugins");
        Sources.modelJar("mine.Small", "small").write(plugins.resolve("small.jar"));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void listMarksWhatIsOfPluginsAndShowsBrokenOnesAsBroken() throws IOException {
        Files.writeString(plugins.resolve("page.jar"), "<html>");
        Sources.modelJar("other.Small", "small").write(plugins.resolve("zz.jar"));
        CommandLineRun list = CommandLineRun.of(plugins, "list");
        assertEquals(0, list.status(), list.err());
        assertTrue(list.out().contains("  small               made by a test [small.jar]\n"), list.out());
        assertTrue(list.out().contains("  small.jar, version 1.0: " + plugins.resolve("small.jar")), list.out());
        assertTrue(list.out().contains("    model small\n"), list.out());
        assertTrue(list.out().contains("    broken: this is not a jar"), list.out());
        assertTrue(list.out().contains("    broken: model other.Small: the name 'small' is that of"), list.out());
        assertEquals("", list.err());
        CommandLineRun alone = CommandLineRun.of(plugins, "list", "plugins");
        assertTrue(alone.out().startsWith("plugins\n"), alone.out());
        assertEquals(list.out().substring(list.out().indexOf("plugins\n")), alone.out());
        CommandLineRun none = CommandLineRun.of(folder.resolve("none"), "list", "plugins");
        assertEquals("there are no plug-ins\n", none.out());
    }

    @Test
    void describeSaysWhichJarAServiceIsFrom() throws Exception {
        CommandLineRun describe = CommandLineRun.of(plugins, "describe", "small");
        assertEquals(0, describe.status(), describe.err());
        Path jar = plugins.resolve("small.jar");
        assertTrue(describe.out().contains("  from plug-in small.jar version 1.0: " + jar), describe.out());
        assertTrue(describe.out().contains("  small.jar sha256 " + sha256(jar)), describe.out());
    }

    @Test
    void aRunRecordsThePluginsThatItUsed() throws Exception {
        Path data = Files.writeString(folder.resolve("y.csv"), "y\n1.0\n1.5\n0.5\n");
        Sources.modelJar("idle.Idle", "idle").write(plugins.resolve("idle.jar"));
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of(
                plugins,
                "run",
                "small",
                "--data",
                data.toString(),
                "--out",
                out.toString(),
                "--draws",
                "50",
                "--seed",
                "1");
        assertEquals(0, run.status(), run.err());
        String json = Files.readString(out.resolve("run.json"));
        assertTrue(
                json.contains("{\"plugin\": \"small.jar\", \"place\": \"" + plugins.resolve("small.jar")
                        + "\", \"version\": \"1.0\", \"api\": \"1\", \"services\": \"model small\", \"jar\": \"small.jar\","
                        + " \"sha256\": \"" + sha256(plugins.resolve("small.jar")) + "\"}"),
                json);
        assertTrue(!json.contains("idle.jar"), json);
        assertTrue(Files.readString(out.resolve("run.log")).contains("plug-in "), "run.log");
    }

    @Test
    void aFolderOrAJarCanBeNamedForOneCommand() throws IOException {
        Path jar = Sources.modelJar("one.One", "one").write(folder.resolve("elsewhere/one.jar"));
        for (Path named : new Path[] {jar, jar.getParent()}) {
            CommandLineRun list = CommandLineRun.of(plugins, "list", "models", "--plugins", named.toString());
            assertEquals(0, list.status(), list.err());
            assertTrue(list.out().contains("[one.jar]") && list.out().contains("[small.jar]"), list.out());
        }
        CommandLineRun before = CommandLineRun.of(plugins, "--plugins", jar.toString(), "describe", "one");
        assertEquals(0, before.status(), before.err());
        CommandLineRun missing = CommandLineRun.of(plugins, "list", "--plugins", "nowhere");
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("--plugins nowhere: there is no such folder or jar"), missing.err());
    }

    @Test
    void aBrokenPluginThatIsNamedIsWarnedOfAndOneThatIsNotDoesNotDisturb() throws IOException {
        Path named = folder.resolve("named");
        Files.createDirectories(named);
        Files.writeString(named.resolve("page.jar"), "<html>");
        Files.writeString(plugins.resolve("other.jar"), "<html>");
        CommandLineRun run = CommandLineRun.of(plugins, "describe", "small", "--plugins", named.toString());
        assertEquals(0, run.status());
        assertTrue(run.err().contains("warning: a plug-in is broken: " + named.resolve("page.jar")), run.err());
        assertTrue(!run.err().contains("other.jar"), run.err());
    }

    @Test
    void verifyPassesASoundPluginAndFailsABrokenOne() throws IOException {
        Path jar = plugins.resolve("small.jar");
        CommandLineRun sound = CommandLineRun.of(folder, "plugin", "verify", jar.toString());
        assertEquals(0, sound.status(), sound.out() + sound.err());
        assertTrue(sound.out().contains("ok      model small: "), sound.out());
        Path half = new PluginJar()
                .source("half.A", Sources.model("half.A", "cluster", "", ""))
                .service(Model.class, "half.A")
                .write(folder.resolve("half/half.jar"));
        CommandLineRun broken = CommandLineRun.of(folder, "plugin", "verify", half.toString());
        assertEquals(5, broken.status(), broken.out());
        assertTrue(broken.out().contains("FAILED  model half.A opens: "), broken.out());
        CommandLineRun ofFolder =
                CommandLineRun.of(folder, "plugin", "verify", half.getParent().toString());
        assertEquals(broken.out().replace("half/half.jar", "half"), ofFolder.out());
        assertEquals(
                2, CommandLineRun.of(folder, "plugin", "verify", "nothing.jar").status());
    }
}
