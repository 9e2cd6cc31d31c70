package org.asterism.app.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.asterism.core.data.TableReader;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.Api;
import org.asterism.core.sampler.Sampler;

/**
 * A Maven project of a plug-in with one small service that works, and its test.
 *
 * @param id of the service; the name of the project too
 * @param kind what the service is
 * @param packageName where its class is
 * @param version of Asterism that it is built against
 */
public record PluginProject(String id, Kind kind, String packageName, String version) {
    /** What a project can begin with. */
    public enum Kind {
        /** A model that simulates its data. */
        MODEL(Model.class),
        /** A sampler that goes on from its state. */
        SAMPLER(Sampler.class),
        /** A diagnostic with a limit. */
        DIAGNOSTIC(Diagnostic.class),
        /** A reader of a text format. */
        READER(TableReader.class);

        private final Class<?> service;

        Kind(Class<?> service) {
            this.service = service;
        }

        /** Its name as it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The class of the service: the words of the id, and the kind where they do not end with it. */
    public String className() {
        StringBuilder name = new StringBuilder();
        String words = ("-" + id).endsWith("-" + kind.word()) ? id : id + "-" + kind.word();
        for (String word : words.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    /**
     * Writes the project into a folder that does not exist yet.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path folder) throws IOException {
        Path path = Path.of("java", packageName.split("\\."));
        copy("pom.xml", folder.resolve("pom.xml"));
        copy("README.md", folder.resolve("README.md"));
        copy("gitignore", folder.resolve(".gitignore"));
        copy(kind.word() + ".java", folder.resolve("src/main").resolve(path).resolve(className() + ".java"));
        copy(kind.word() + "Test.java", folder.resolve("src/test").resolve(path).resolve(className() + "Test.java"));
        put(
                folder.resolve("src/main/resources/META-INF/services").resolve(kind.service.getName()),
                packageName + "." + className() + "\n");
    }

    private void copy(String template, Path file) throws IOException {
        String text;
        try (InputStream in = PluginProject.class.getResourceAsStream("project/" + template)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, String> places = Map.of(
                "__NAME__",
                id,
                "__KIND__",
                kind.word(),
                "__CLASS__",
                className(),
                "__PACKAGE__",
                packageName,
                "__VERSION__",
                version,
                "__API__",
                Integer.toString(Api.NUMBER));
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        put(file, text);
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
