package org.asterism.app.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.Refusal;
import org.asterism.core.plugin.ServiceKind;
import org.asterism.core.sampler.Sampler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in that cannot be used is refused with its jar, the reason and the cure, and those beside it work. */
class RefusalTest {
    @TempDir
    private Path folder;

    @TempDir
    private static Path shelf;

    @BeforeAll
    static void makeAPluginThatWorks() throws IOException {
        Sources.modelJar("good.Small", "small").write(shelf.resolve("good.jar"));
    }

    @BeforeEach
    void putItIn() throws IOException {
        Files.copy(shelf.resolve("good.jar"), folder.resolve("good.jar"));
    }

    /** The one refusal, whose message has the jar, the reason and the cure; the plug-in beside it works. */
    private Refusal refused(Path jar, String reason, String cure) {
        try (Plugins plugins = Plugins.in(() -> List.of(folder))) {
            Catalogue<Model> models = Catalogue.load(ServiceKind.MODEL, plugins);
            Catalogue.load(ServiceKind.SAMPLER, plugins).all();
            assertEquals("small", models.get("small").descriptor().id());
            models.all();
            assertEquals(1, plugins.refusals().size(), plugins.refusals().toString());
            Refusal refusal = plugins.refusals().get(0);
            assertEquals(jar, refusal.place());
            assertTrue(refusal.problem().where().startsWith(jar.toString()), refusal.toString());
            assertTrue(
                    refusal.problem().what().contains(reason), refusal.problem().toString());
            assertTrue(
                    refusal.problem().cure().contains(cure), refusal.problem().toString());
            return refusal;
        }
    }

    @Test
    void aTruncatedJar() throws IOException {
        Path jar = folder.resolve("cut.jar");
        byte[] whole = Files.readAllBytes(folder.resolve("good.jar"));
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        refused(jar, "the jar is cut or damaged", "copy it again");
    }

    @Test
    void aFileThatIsNoJar() throws IOException {
        Path jar = Files.writeString(folder.resolve("page.jar"), "<html>not found</html>");
        refused(jar, "this is not a jar", "copy it again");
        Files.write(jar, new byte[0]);
        refused(jar, "this is not a jar", "copy it again");
    }

    @Test
    void aJarThatOffersNothing() throws IOException {
        Path jar = new PluginJar().write(folder.resolve("empty.jar"));
        refused(jar, "it offers nothing", "META-INF/services/org.asterism.core.model.Model");
        new PluginJar().service(Model.class, "# nothing here").write(jar);
        refused(jar, "it offers nothing", "META-INF/services/org.asterism.core.model.Model");
    }

    @Test
    void aServiceThatThereIsNot() throws IOException {
        Path jar = new PluginJar().service("org.asterism.core.Model", "x.Y").write(folder.resolve("typo.jar"));
        refused(jar, "org.asterism.core.Model is of no service", "org.asterism.core.model.Model");
    }

    @Test
    void anotherApiNumberOrNone() throws IOException {
        Path jar = Sources.modelJar("later.Model", "later")
                .attribute("Asterism-API", "2")
                .write(folder.resolve("later.jar"));
        refused(jar, "it is built for API 2 of Asterism's plug-ins, and this Asterism has API 1", "for API 1");
        Sources.modelJar("later.Model", "later")
                .withoutAttribute("Asterism-API")
                .write(jar);
        refused(jar, "no manifest states Asterism-API", "'Asterism-API: 1'");
    }

    @Test
    void anIdOfAnotherPlugin() throws IOException {
        Path second = Sources.modelJar("other.Small", "small").write(folder.resolve("second.jar"));
        Refusal refusal = refused(second, "the name 'small' is that of a model of", "remove one of the two");
        assertTrue(refusal.problem().what().contains(folder.resolve("good.jar").toString()));
    }

    @Test
    void anIdOrAliasOfTheProduct() throws IOException {
        Path jar = Sources.modelJar("own.Cluster", "cluster").write(folder.resolve("own.jar"));
        refused(jar, "the name 'cluster' is reserved", "give it another name");
    }

    @Test
    void anIdThatCannotBeTyped() throws IOException {
        Path jar = Sources.modelJar("odd.Model", "My Model").write(folder.resolve("odd.jar"));
        refused(jar, "its id is 'My Model'", "lower case");
    }

    @Test
    void aConstructorThatThrows() throws IOException {
        Path jar = new PluginJar()
                .source(
                        "bad.Bad",
                        Sources.model(
                                "bad.Bad", "bad", "public Bad() { throw new IllegalStateException(\"no\"); }", ""))
                .service(Model.class, "bad.Bad")
                .write(folder.resolve("bad.jar"));
        refused(jar, "model bad.Bad: its constructor failed: java.lang.IllegalStateException: no", "report it");
        new PluginJar()
                .source("bad.Bad", Sources.model("bad.Bad", "bad", "static int x = 1 / List.of().size();", ""))
                .service(Model.class, "bad.Bad")
                .write(jar);
        refused(jar, "its constructor failed: java.lang.ArithmeticException", "report it");
        new PluginJar()
                .source("bad.Bad", Sources.model("bad.Bad", "bad", "public Bad(int x) {}", ""))
                .service(Model.class, "bad.Bad")
                .write(jar);
        refused(jar, "no public constructor without arguments", "give it one");
    }

    @Test
    void optionsThatContradictOneAnother() throws IOException {
        String text = Sources.model("bad.Bad", "bad", "", "")
                .replace(
                        "return List.of(); }\n    public List<ColumnRole>",
                        "return List.of(new FlagOption(\"a\", true, \"\"), new FlagOption(\"a\", true, \"\")); }\n"
                                + "    public List<ColumnRole>");
        Path jar = new PluginJar()
                .source("bad.Bad", text)
                .service(Model.class, "bad.Bad")
                .write(folder.resolve("bad.jar"));
        refused(jar, "its options failed: java.lang.IllegalArgumentException: option 'a' is declared twice", "report");
    }

    @Test
    void aClassThatIsMissing() throws IOException {
        Path jar = new PluginJar()
                .source("needs.Library", "package needs; public class Library {}")
                .source(
                        "needs.Needs",
                        Sources.model("needs.Needs", "needs", "private final Library used = new Library();", ""))
                .service(Model.class, "needs.Needs")
                .leaveOut("needs.Library")
                .write(folder.resolve("needs.jar"));
        refused(jar, "class needs.Library is missing", "into a folder of their own");
        new PluginJar().service(Model.class, "needs.Nobody").write(jar);
        refused(jar, "needs.Nobody: the class is not in the jar", "mend META-INF/services");
    }

    /** The product's libraries are not those of plug-ins, though they are on its class path. */
    @Test
    void aLibraryOfTheProductThatThePluginDoesNotBring() throws IOException {
        Path jar = new PluginJar()
                .source(
                        "needs.Needs",
                        Sources.model(
                                "needs.Needs",
                                "needs",
                                "private final Object used = new org.ejml.data.DMatrixRMaj(1, 1);",
                                ""))
                .service(Model.class, "needs.Needs")
                .write(folder.resolve("needs.jar"));
        refused(jar, "class org.ejml.data.DMatrixRMaj is missing", "into a folder of their own");
    }

    @Test
    void aClassOfAnotherVersionOfCore() throws IOException {
        Path jar = new PluginJar()
                .source(
                        "needs.Needs",
                        Sources.model(
                                "needs.Needs",
                                "needs",
                                "private final Object used = org.asterism.core.graph.compile.CompiledProgram.class;",
                                ""))
                .service(Model.class, "needs.Needs")
                .write(folder.resolve("needs.jar"));
        refused(
                jar,
                "class org.asterism.core.graph.compile.CompiledProgram is missing",
                "another version of Asterism's core");
    }

    @Test
    void aProviderThatIsNotOfTheService() throws IOException {
        Path jar = new PluginJar()
                .source("odd.Odd", "package odd; public class Odd {}")
                .service(Model.class, "odd.Odd")
                .write(folder.resolve("odd.jar"));
        refused(jar, "it does not implement org.asterism.core.model.Model", "the service that it is");
    }

    @Test
    void aCopyOfCoreInside() throws IOException {
        Path jar = Sources.modelJar("fat.Model", "fat")
                .source("org.asterism.core.model.Extra", "package org.asterism.core.model; class Extra {}")
                .write(folder.resolve("fat.jar"));
        refused(jar, "it holds a copy of Asterism's core (org/asterism/core/model/Extra.class)", "'provided'");
    }

    @Test
    void aCopyOfCoreBesideIt() throws IOException {
        Sources.modelJar("fat.Model", "fat").write(folder.resolve("fat/fat.jar"));
        Path core = new PluginJar()
                .source("org.asterism.core.model.Extra", "package org.asterism.core.model; class Extra {}")
                .withoutAttribute("Asterism-API")
                .write(folder.resolve("fat/asterism-core.jar"));
        Refusal refusal = refused(folder.resolve("fat"), "it holds a copy of Asterism's core", "'provided'");
        assertEquals(core.toString(), refusal.problem().where());
    }

    @Test
    void aClassForALaterJava() throws IOException {
        Path jar = Sources.modelJar("future.Model", "future").fromTheFuture().write(folder.resolve("future.jar"));
        refused(
                jar,
                "it is compiled for Java 55, and this is Java "
                        + Runtime.version().feature(),
                "run with Java 55");
    }

    @Test
    void oneOfTwoProviders() throws IOException {
        Path jar = Sources.modelJar("half.Model", "half")
                .source(
                        "half.Walk",
                        Sources.sampler("half.Walk", "walk", "public Walk() { throw new Error(\"no\"); }", ""))
                .service(Sampler.class, "half.Walk")
                .write(folder.resolve("half.jar"));
        refused(jar, "sampler half.Walk: its constructor failed: java.lang.Error: no", "report it");
        try (Plugins plugins = Plugins.in(() -> List.of(folder))) {
            assertEquals(
                    "half",
                    Catalogue.load(ServiceKind.MODEL, plugins)
                            .get("half")
                            .descriptor()
                            .id());
        }
    }

    @Test
    void askingForABrokenOneSaysWhyThereIsNone() throws IOException {
        Sources.modelJar("sky.SkyMap", "sky-map")
                .attribute("Asterism-API", "9")
                .write(folder.resolve("skymap-2.0.jar"));
        try (Plugins plugins = Plugins.in(() -> List.of(folder))) {
            Catalogue<Model> models = Catalogue.load(ServiceKind.MODEL, plugins);
            String message = assertThrows(UsageException.class, () -> models.get("sky-map"))
                    .getMessage();
            assertTrue(message.contains("a plug-in that may have it is broken: "), message);
            assertTrue(message.contains("built for API 9"), message);
            String near = assertThrows(UsageException.class, () -> models.get("clutser"))
                    .getMessage();
            assertTrue(near.endsWith("did you mean 'cluster'?"), near);
            String far = assertThrows(UsageException.class, () -> models.get("galaxy-tides"))
                    .getMessage();
            assertTrue(far.endsWith("broken plug-ins are shown by 'asterism list plugins'"), far);
        }
    }

    @Test
    void foldersOfSourcesAndOtherFilesAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("project/src/main/java"));
        Files.writeString(folder.resolve("project/pom.xml"), "<project/>");
        Files.writeString(folder.resolve("README.md"), "drop jars here");
        Sources.modelJar("built.Model", "built").write(folder.resolve("project/target/built.jar"));
        try (Plugins plugins = Plugins.in(() -> List.of(folder, folder.resolve("not-there")))) {
            assertEquals(
                    List.of("good.jar"),
                    plugins.all().stream().map(p -> p.name()).toList());
            assertEquals(List.of(), plugins.refusals());
        }
    }
}
