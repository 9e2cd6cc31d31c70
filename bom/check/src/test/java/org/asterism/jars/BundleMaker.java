package org.asterism.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes a bundle from sources as its author would: compiles against jars, and writes the manifest by hand. */
final class BundleMaker {
    private static final Path SOURCES = Path.of("src/test/bundles");

    private final Path folder;
    private final List<Path> classPath;

    /** A maker that works in a folder and compiles against these jars. */
    BundleMaker(Path folder, List<Path> classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /**
     * A bundle.
     *
     * @param name the folder of its sources
     * @param version its version
     * @param edit what is done to the sources first
     * @param headers of its manifest, beside name and version
     * @param services the classes that it offers, by the service they are
     */
    Path make(
            String name,
            String version,
            UnaryOperator<String> edit,
            Map<String, String> headers,
            Map<String, String> services)
            throws IOException {
        Path work = Files.createDirectories(folder.resolve(name + "-" + version));
        Path classes = compile(edited(SOURCES.resolve(name), work, edit), work);
        Path jar = folder.resolve(name + "-" + version + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out, manifest(name, version, headers));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(archive, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> service : services.entrySet()) {
                add(
                        archive,
                        "META-INF/services/" + service.getKey(),
                        service.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static List<Path> edited(Path sources, Path work, UnaryOperator<String> edit) throws IOException {
        List<Path> edited = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = work.resolve("sources").resolve(sources.relativize(file));
                Files.createDirectories(copy.getParent());
                edited.add(Files.writeString(copy, edit.apply(Files.readString(file))));
            }
        }
        return edited;
    }

    private Path compile(List<Path> sources, Path work) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator))));
        sources.forEach(source -> arguments.add(source.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, status, "the compiler's status");
        return classes;
    }

    private static Manifest manifest(String name, String version, Map<String, String> headers) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example." + name);
        main.putValue("Bundle-Version", version);
        headers.forEach(main::putValue);
        return manifest;
    }

    private static void add(JarOutputStream archive, String name, byte[] bytes) throws IOException {
        archive.putNextEntry(new JarEntry(name));
        archive.write(bytes);
        archive.closeEntry();
    }
}
