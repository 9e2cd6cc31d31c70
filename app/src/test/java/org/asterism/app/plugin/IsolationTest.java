package org.asterism.app.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.ServiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in sees the JDK, the API of core and its own jars, whatever else is about. */
class IsolationTest {
    @TempDir
    private Path folder;

    /** A model whose summary is what {@code expression} gives in its constructor. */
    private static PluginJar telling(String className, String id, String expression) {
        String text = Sources.model(
                        className,
                        id,
                        "private static String see(String name) { try { return Class.forName(name).getName(); }"
                                + " catch (ClassNotFoundException e) { return \"-\"; } }\n"
                                + "private final String told = " + expression + ";\n",
                        "")
                .replace("\"made by a test\"", "told");
        return new PluginJar().source(className, text).service(Model.class, className);
    }

    private String told(String id) {
        try (Plugins plugins = Plugins.in(() -> List.of(folder))) {
            return Catalogue.load(ServiceKind.MODEL, plugins)
                    .get(id)
                    .descriptor()
                    .summary();
        }
    }

    private static Path library(Path jar, String version) throws IOException {
        return new PluginJar()
                .withoutAttribute("Asterism-API")
                .source(
                        "lib.Version",
                        "package lib; public class Version { public static String get() { return \"" + version
                                + "\"; } }")
                .write(jar);
    }

    @Test
    void seesNeitherTheProductNorItsLibrariesNorOtherPlugins() throws IOException {
        Sources.modelJar("other.Small", "small").write(folder.resolve("a-other.jar"));
        telling(
                        "alone.Alone",
                        "alone",
                        "see(\"com.google.inject.Guice\") + see(\"org.ejml.data.DMatrixRMaj\")"
                                + " + see(\"org.asterism.app.Main\") + see(\"org.asterism.models.cluster.ClusterModel\")"
                                + " + see(\"other.Small\") + see(\"org.apache.commons.rng.UniformRandomProvider\")"
                                + " + see(\"org.asterism.core.model.Model\") + see(\"java.sql.Connection\")"
                                + " + see(\"org.slf4j.Logger\")")
                .write(folder.resolve("b-alone.jar"));
        assertEquals("------org.asterism.core.model.Modeljava.sql.Connectionorg.slf4j.Logger", told("alone"));
        // What it does not see is there.
        assertEquals(
                6,
                List.of(
                                "com.google.inject.Guice",
                                "org.ejml.data.DMatrixRMaj",
                                "org.asterism.app.Main",
                                "org.asterism.models.cluster.ClusterModel",
                                "org.apache.commons.rng.UniformRandomProvider",
                                "org.slf4j.Logger")
                        .stream()
                        .filter(IsolationTest::isHere)
                        .count());
    }

    private static boolean isHere(String name) {
        try {
            return Class.forName(name) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void twoBringDifferentVersionsOfOneLibrary() throws IOException {
        for (String version : List.of("1", "2")) {
            Path home = folder.resolve("plugin" + version);
            Path library = library(home.resolve("lib.jar"), version);
            telling("p" + version + ".Model", "model" + version, "\"library \" + lib.Version.get()")
                    .library(library)
                    .write(home.resolve("plugin.jar"));
        }
        assertEquals("library 1", told("model1"));
        assertEquals("library 2", told("model2"));
    }

    @Test
    void oneBringsItsOwnEjml() throws IOException {
        String source = "package org.ejml.data; public class DMatrixRMaj {"
                + " public final int own; public DMatrixRMaj(int a, int b) { own = 1000 + a * b; } }";
        telling("linear.Model", "linear", "\"own \" + new org.ejml.data.DMatrixRMaj(2, 3).own")
                .source("org.ejml.data.DMatrixRMaj", source)
                .write(folder.resolve("linear.jar"));
        assertEquals("own 1006", told("linear"));
        assertEquals(6, new org.ejml.data.DMatrixRMaj(2, 3).getNumElements(), "the product's own, beside it");
    }

    @Test
    void resourcesAreThoseOfItsOwnJar() throws IOException {
        String count = "\"\" + java.util.Collections.list(loader().getResources(\"%s\")).size()";
        String code =
                "private static ClassLoader loader() { return Thread.currentThread().getContextClassLoader(); }\n";
        String first = String.format(count, "META-INF/services/org.asterism.core.model.Model");
        String second = String.format(count, "META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
        String text = Sources.model(
                        "res.Res",
                        "res",
                        code + "private final String told;\npublic Res() throws java.io.IOException { told = " + first
                                + " + " + second + "; }\n",
                        "")
                .replace("\"made by a test\"", "told");
        new PluginJar().source("res.Res", text).service(Model.class, "res.Res").write(folder.resolve("res.jar"));
        // One of models, its own, though the product has many; none of logging, though the product has one.
        assertEquals("10", told("res"));
    }

    /** The first of two plug-ins with the same id is that of the folder that is named first. */
    @Test
    void whatIsNamedFirstCounts() throws IOException {
        telling("a.Model", "same", "\"first\"").write(folder.resolve("one/a.jar"));
        telling("b.Model", "same", "\"second\"").write(folder.resolve("two/a.jar"));
        for (List<String> order : List.of(List.of("one", "two"), List.of("two", "one"))) {
            List<Path> paths = order.stream()
                    .map(name -> folder.resolve(name).resolve("a.jar"))
                    .toList();
            try (Plugins plugins = Plugins.in(() -> paths)) {
                Catalogue<Model> models = Catalogue.load(ServiceKind.MODEL, plugins);
                assertEquals(
                        order.get(0).equals("one") ? "first" : "second",
                        models.get("same").descriptor().summary());
                assertEquals(paths.get(1), plugins.refusals().get(0).place());
            }
        }
    }

    @Test
    void classesAreLoadedWhenTheirKindIsAskedFor() throws IOException {
        Path mark = folder.resolve("mark");
        new PluginJar()
                .source(
                        "lazy.Lazy",
                        Sources.model(
                                "lazy.Lazy",
                                "lazy",
                                "static { try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + mark
                                        + "\")); } catch (java.io.IOException e) { throw new Error(e); } }\n",
                                ""))
                .service(Model.class, "lazy.Lazy")
                .write(folder.resolve("lazy.jar"));
        try (Plugins plugins = Plugins.in(() -> List.of(folder))) {
            assertEquals(1, plugins.all().size());
            Catalogue.load(ServiceKind.SAMPLER, plugins).all();
            Catalogue<Model> models = Catalogue.load(ServiceKind.MODEL, plugins);
            assertEquals("cluster", models.get("cluster").descriptor().id());
            assertEquals(false, Files.exists(mark), "loaded though the product has what is asked for");
            models.get("lazy");
            assertEquals(true, Files.exists(mark));
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            models.get("lazy").options();
            assertSame(before, Thread.currentThread().getContextClassLoader(), "the thread's loader is given back");
        }
    }
}
