package org.asterism.jars;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A jar has one name in every world, carries its licence, holds our classes alone, and is the same whoever builds it. */
class JarContentsTest {
    private static final List<String> MODULES = Jars.PRODUCT;
    /** Jars inside ours, by module: the libraries that are no bundles. */
    private static final Map<String, Set<String>> CARRIED = Map.of(
            "samplers", Set.of("ejml-core", "ejml-ddense"),
            "models", Set.of("ejml-core", "ejml-ddense"),
            "io", Set.of("nom-tam-fits"));

    private static JarFile open(String module) throws IOException {
        return new JarFile(Jars.ofModule(module).toFile());
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void bundleAndModuleAreCalledLikeTheirPackages(String module) throws IOException {
        try (JarFile jar = open(module)) {
            Attributes main = jar.getManifest().getMainAttributes();
            String name = "org.asterism." + module;
            assertEquals(name, main.getValue("Bundle-SymbolicName"));
            assertEquals(name, main.getValue("Automatic-Module-Name"));
            Set<String> strangers = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.endsWith(".class"))
                    .filter(entry -> !entry.startsWith(name.replace('.', '/') + "/"))
                    .collect(Collectors.toSet());
            assertEquals(Set.of(), strangers, "classes that are not ours");
        }
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void theLicenceIsInside(String module) throws IOException {
        try (JarFile jar = open(module)) {
            assertNotNull(jar.getEntry("META-INF/LICENSE"));
            try (InputStream notice = jar.getInputStream(jar.getEntry("META-INF/NOTICE"))) {
                String text = new String(notice.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                for (String carried : CARRIED.getOrDefault(module, Set.of())) {
                    assertEquals(true, text.contains("lib/" + carried + ".jar"), "the notice names " + carried);
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void whatIsCarriedIsTheLibraryUnchangedAndOnTheClassPathOfTheBundle(String module) throws IOException {
        Set<String> expected = CARRIED.getOrDefault(module, Set.of());
        try (JarFile jar = open(module)) {
            Set<String> found = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected.stream().map(name -> "lib/" + name + ".jar").collect(Collectors.toSet()), found);
            for (String name : expected) {
                try (InputStream carried = jar.getInputStream(jar.getEntry("lib/" + name + ".jar"))) {
                    assertArrayEquals(Files.readAllBytes(Jars.of(name)), carried.readAllBytes(), name);
                }
            }
            String classPath = jar.getManifest().getMainAttributes().getValue("Bundle-ClassPath");
            Set<String> onIt = classPath == null ? Set.of(".") : Set.of(classPath.split(","));
            Set<String> all = new TreeSet<>(found);
            all.add(".");
            assertEquals(all, onIt);
        }
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void nothingTellsWhenOrWhereItWasBuilt(String module) throws IOException {
        try (JarFile jar = open(module)) {
            Attributes main = jar.getManifest().getMainAttributes();
            for (String header : List.of("Bnd-LastModified", "Built-By", "Build-Jdk", "Created-By", "Tool")) {
                assertNull(main.getValue(header), header);
            }
            Set<Long> times = jar.stream().map(entry -> entry.getTime()).collect(Collectors.toSet());
            assertEquals(1, times.size(), "the times of the entries: " + times);
        }
    }
}
