package org.asterism.app.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asterism.app.plugin.PluginProject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What {@code plugin new} writes is a plug-in that passes its own tests and those of the command. */
class PluginProjectTest {
    @TempDir
    private Path folder;

    private static String source(Path root, String name) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return Files.readString(
                    files.filter(f -> f.endsWith(name)).findFirst().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void compilesPassesItsTestsAndIsVerified(Kind kind) throws Exception {
        PluginProject project = new PluginProject("my-own", kind, "com.example.sky", "0.1");
        Path root = folder.resolve("my-own");
        project.write(root);
        String name = "com.example.sky." + project.className();
        PluginJar jar = new PluginJar()
                .source(name, source(root, project.className() + ".java"))
                .source(name + "Test", source(root, project.className() + "Test.java"));
        try (Stream<Path> services = Files.list(root.resolve("src/main/resources/META-INF/services"))) {
            Path service = services.findFirst().orElseThrow();
            jar.service(
                    service.getFileName().toString(), Files.readString(service).strip());
        }
        assertTrue(Files.readString(root.resolve("pom.xml")).contains("<Asterism-API>1</Asterism-API>"));
        Path built = jar.write(folder.resolve("my-own.jar"));
        CommandLineRun verified = CommandLineRun.of(folder.resolve("none"), "plugin", "verify", built.toString());
        assertEquals(0, verified.status(), verified.out());
        assertTrue(verified.out().contains("ok      " + kind.word() + " my-own: "), verified.out());
        runTests(built, name + "Test");
    }

    /** Runs the tests of a class in a jar, with the class path of this one. */
    private static void runTests(Path jar, String className) throws Exception {
        try (java.net.URLClassLoader loader =
                new java.net.URLClassLoader(new java.net.URL[] {jar.toUri().toURL()})) {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(loader.loadClass(className)))
                    .build();
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, listener);
            listener.getSummary()
                    .getFailures()
                    .forEach(failure -> failure.getException().printStackTrace());
            assertEquals(0, listener.getSummary().getTotalFailureCount());
            // One kit has nine checks and more, of which two at most need what the service does not offer.
            assertTrue(listener.getSummary().getTestsSucceededCount() > 7, className);
        }
    }

    @Test
    void theCommandTellsAllThatIsWrong() {
        CommandLineRun run = CommandLineRun.of(
                folder, "plugin", "new", "My Map", "--kind", "modle", "--package", "org.asterism.core.model");
        assertEquals(2, run.status());
        for (String message : List.of(
                "'My Map' cannot be the id of a service",
                "did you mean 'model'?",
                "taken for one of Asterism's core")) {
            assertTrue(run.err().contains(message), run.err());
        }
    }
}
