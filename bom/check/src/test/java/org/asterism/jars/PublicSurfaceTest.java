package org.asterism.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.asterism.core.plugin.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public surface is as listed in docs/api, so that whoever changes it sees so, and shows it to who reviews it. */
class PublicSurfaceTest {
    private static final Path LISTED = Path.of("../../docs/api");

    @ParameterizedTest
    @ValueSource(strings = {"core", "samplers", "models", "io", "diagnostics", "testkit"})
    void itIsAsListed(String module) throws IOException {
        List<String> found = PublicSurface.of(Jars.ofModule(module));
        Path listing = LISTED.resolve(module + ".txt");
        List<String> listed = Files.exists(listing) ? Files.readAllLines(listing) : List.of();
        if (!found.equals(listed)) {
            Path now = Files.createDirectories(Path.of("target/api")).resolve(module + ".txt");
            Files.write(now, found);
            fail("the public surface of " + module + " is not as listed, first at line " + (1 + common(found, listed))
                    + "; if it is meant, cp bom/check/" + now + " docs/api/");
        }
    }

    @Test
    void bundlesSeeOfCoreWhatPlugInsArePromised() throws IOException {
        try (JarFile core = new JarFile(Jars.ofModule("core").toFile())) {
            assertEquals(new TreeSet<>(Api.packages()), PublicSurface.exported(core));
        }
    }

    private static int common(List<String> first, List<String> second) {
        int line = 0;
        while (line < first.size() && line < second.size() && first.get(line).equals(second.get(line))) {
            line++;
        }
        return line;
    }
}
