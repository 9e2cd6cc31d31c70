package org.asterism.jars;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars on the class path of the tests, by artifact. Those of the product are there from the phase "package" on. */
final class Jars {
    /** The modules whose jars are the product. */
    static final List<String> PRODUCT = List.of("core", "samplers", "models", "io", "diagnostics", "testkit", "app");

    private Jars() {}

    /** The jar of a module; where modules are on the class path as folders of classes, the test is skipped. */
    static Path ofModule(String module) {
        List<Path> found = entries()
                .filter(path -> path.toString().contains(File.separator + module + File.separator + "target"))
                .toList();
        assumeTrue(
                found.size() == 1 && Files.isRegularFile(found.get(0)),
                "the jar of " + module + " is made in the phase 'package': run ./mvnw verify");
        return found.get(0);
    }

    /** The jars of the artifacts. */
    static List<Path> of(String... artifacts) {
        return Stream.of(artifacts).map(Jars::of).toList();
    }

    /** The jar of an artifact that is no part of the product. */
    static Path of(String artifact) {
        Pattern name = Pattern.compile(Pattern.quote(artifact) + "-\\d.*\\.jar");
        return entries()
                .filter(path -> name.matcher(path.getFileName().toString()).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no jar of " + artifact + " is on the class path"));
    }

    /** All of the class path. */
    static Stream<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }
}
