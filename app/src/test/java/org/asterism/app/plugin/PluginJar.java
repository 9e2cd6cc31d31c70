package org.asterism.app.plugin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources into the jar of a plug-in. */
final class PluginJar {
    private static final int CLASS_FILE_MAJOR = 7;

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, List<String>> services = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private boolean fromTheFuture;

    PluginJar() {
        manifest.put("Asterism-API", "1");
        manifest.put("Implementation-Version", "1.0");
    }

    PluginJar source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    PluginJar service(Class<?> type, String className) {
        return service(type.getName(), className);
    }

    PluginJar service(String type, String className) {
        services.computeIfAbsent(type, t -> new ArrayList<>()).add(className);
        return this;
    }

    /** A file in the jar. */
    PluginJar text(String name, String text) {
        texts.put(name, text);
        return this;
    }

    PluginJar attribute(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    PluginJar withoutAttribute(String name) {
        manifest.remove(name);
        return this;
    }

    /** Compiles against a library, which does not go into the jar. */
    PluginJar library(Path jar) {
        libraries.add(jar);
        return this;
    }

    /** Compiles a class that does not go into the jar. */
    PluginJar leaveOut(String className) {
        leftOut.add(className);
        return this;
    }

    /** Marks the classes as compiled for Java 55. */
    PluginJar fromTheFuture() {
        fromTheFuture = true;
        return this;
    }

    Path write(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Path classes = Files.createTempDirectory(jar.getParent(), ".classes");
        compile(classes);
        Manifest of = new Manifest();
        of.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach(of.getMainAttributes()::putValue);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, of)) {
            for (Map.Entry<String, List<String>> service : services.entrySet()) {
                put(out, "META-INF/services/" + service.getKey(), String.join("\n", service.getValue()));
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                put(out, text.getKey(), text.getValue());
            }
            for (Path compiled : files(classes)) {
                String name = classes.relativize(compiled).toString().replace('\\', '/');
                if (leftOut.stream().noneMatch(c -> name.equals(c.replace('.', '/') + ".class"))) {
                    byte[] bytes = Files.readAllBytes(compiled);
                    if (fromTheFuture) {
                        bytes[CLASS_FILE_MAJOR] = 99;
                    }
                    out.putNextEntry(new JarEntry(name));
                    out.write(bytes);
                }
            }
        }
        for (Path left : files(classes)) {
            Files.delete(left);
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringBuilder classPath = new StringBuilder(System.getProperty("java.class.path"));
        libraries.forEach(jar -> classPath.append(java.io.File.pathSeparator).append(jar));
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "--release", "17", "-cp", classPath.toString(), "-d", classes.toString());
        boolean done =
                compiler.getTask(messages, null, null, options, null, units).call();
        assertTrue(done, messages.toString());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
