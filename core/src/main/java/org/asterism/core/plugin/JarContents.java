package org.asterism.core.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * What a jar says of itself, read without loading a class of it.
 *
 * @param api what its manifest states as {@link Api#ATTRIBUTE}
 * @param version what its manifest states as its version; empty where it does not
 * @param services the classes that it offers, by the name of the service
 * @param ofCore the first class of core that it holds a copy of
 */
record JarContents(Optional<String> api, String version, Map<String, List<String>> services, Optional<String> ofCore) {
    private static final String SERVICES = "META-INF/services/";
    private static final String CORE = Api.CORE.replace('.', '/') + '/';

    /**
     * Reads a jar.
     *
     * @throws IOException if it is no whole jar
     */
    static JarContents read(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            Attributes attributes = Optional.ofNullable(jar.getManifest())
                    .orElseGet(Manifest::new)
                    .getMainAttributes();
            Map<String, List<String>> services = new LinkedHashMap<>();
            String copied = null;
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (copied == null && name.startsWith(CORE) && name.endsWith(".class")) {
                    copied = name;
                } else if (name.startsWith(SERVICES + Api.CORE)) {
                    services.put(name.substring(SERVICES.length()), providers(jar, entry));
                }
            }
            return new JarContents(
                    Optional.ofNullable(attributes.getValue(Api.ATTRIBUTE)).map(String::strip),
                    Optional.ofNullable(attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                            .orElse(""),
                    services,
                    Optional.ofNullable(copied));
        }
    }

    private static List<String> providers(JarFile jar, JarEntry entry) throws IOException {
        List<String> names = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String name = line.replaceFirst("#.*", "").strip();
                if (!name.isEmpty() && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
