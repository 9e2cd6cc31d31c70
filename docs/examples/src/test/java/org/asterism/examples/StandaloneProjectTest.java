package org.asterism.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project of the chapter compiles against core alone, and its jar offers a model that is sampled. */
class StandaloneProjectTest {
    private static final Path PROJECT = Path.of("eight-schools");
    private static final String SERVICE = "META-INF/services/org.asterism.core.model.Model";

    private static Path jar(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String core = Path.of(java.net.URI.create(Model.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        int status = compiler.run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                core,
                PROJECT.resolve("src/main/java/org/example/EightSchoolsModel.java")
                        .toString());
        assertEquals(0, status, "the compiler's status");
        Path jar = folder.resolve("eight-schools.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(archive, classes.relativize(file).toString(), file);
            }
            add(archive, SERVICE, PROJECT.resolve("src/main/resources").resolve(SERVICE));
        }
        return jar;
    }

    private static void add(JarOutputStream archive, String name, Path file) throws IOException {
        archive.putNextEntry(new JarEntry(name));
        archive.write(Files.readAllBytes(file));
        archive.closeEntry();
    }

    @Test
    void itsJarOffersAModelThatIsSampled(@TempDir Path folder) throws IOException {
        URL[] where = {jar(folder).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(where, Model.class.getClassLoader())) {
            Model model = ServiceLoader.load(Model.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(m -> m.descriptor().id().equals("eight-schools"))
                    .findFirst()
                    .orElseThrow();
            Posterior posterior = model.posterior(new ModelRequest(
                    RoleMatcher.match(schools(), model.columns(), Map.of()), Options.defaults(model.options())));
            assertEquals(
                    List.of("mu", "tau", "theta"),
                    posterior.variables().stream().map(v -> v.name()).toList());
            List<double[]> draws = Sampling.chain(posterior, 300, 300, 1, 0);
            double mu = draws.stream().mapToDouble(draw -> draw[0]).average().orElseThrow();
            // The posterior of mu is 4.4 ± 3.3; of some hundred effective draws the mean is within 1.5 of it.
            assertEquals(4.4, mu, 1.5);
        }
    }

    /** The table beside the project, read as plainly as can be: the readers of tables are not on this module's path. */
    private static Table schools() throws IOException {
        List<String[]> lines = Files.readAllLines(PROJECT.resolve("schools.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        double[] effect = lines.stream()
                .mapToDouble(cells -> Double.parseDouble(cells[1]))
                .toArray();
        double[] error = lines.stream()
                .mapToDouble(cells -> Double.parseDouble(cells[2]))
                .toArray();
        return new Table(
                Provenance.made("schools.csv"),
                RowLabels.counting("line", 2, effect.length),
                List.of(new RealColumn("effect", "", effect), new RealColumn("effect_error", "", error)));
    }

    @Test
    void itsPomNamesTheVersionOfCore() throws IOException {
        String own = Files.readString(PROJECT.resolve("pom.xml"), StandardCharsets.UTF_8);
        String version = version(Files.readString(Path.of("../../pom.xml"), StandardCharsets.UTF_8), "asterism");
        assertEquals(version, version(own, "asterism-core"));
        assertTrue(own.contains("<scope>provided</scope>"), "core comes from the installation, not from the jar");
    }

    private static String version(String pom, String artifact) {
        int at = pom.indexOf("<artifactId>" + artifact + "</artifactId>");
        int from = pom.indexOf("<version>", at) + "<version>".length();
        return pom.substring(from, pom.indexOf("</version>", from));
    }
}
