package org.asterism.app.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asterism.core.draws.Draws;
import org.asterism.core.model.Model;
import org.asterism.io.netcdf.NetcdfDrawReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever code of a plug-in does in a run: the status is right, the plug-in is named, and what is sound is kept. */
class MisbehaviourTest {
    @TempDir
    private Path folder;

    private Path plugins;
    private Path data;

    @BeforeEach
    void data() throws IOException {
        plugins = folder.resolve("plugins");
        data = Files.writeString(folder.resolve("y.csv"), "y\n1.0\n1.5\n0.5\n");
        Sources.modelJar("mine.Small", "small").write(plugins.resolve("small.jar"));
    }

    private CommandLineRun run(String... more) {
        List<String> command = new ArrayList<>(List.of(
                "run",
                "small",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--seed",
                "1",
                "--tune",
                "50",
                "--draws",
                "100",
                "--chains",
                "3"));
        command.addAll(List.of(more));
        return CommandLineRun.of(plugins, command.toArray(String[]::new));
    }

    /** The chains and draws that are kept; none where there is no file. */
    private int[] kept() {
        Path file = folder.resolve("out/posterior.nc");
        if (!Files.exists(file)) {
            return new int[] {0, 0};
        }
        try (Draws draws = new NetcdfDrawReader().open(file)) {
            double[][] first = draws.component(0, 0);
            return new int[] {first.length, first[0].length};
        }
    }

    private void walker(String first) throws IOException {
        Sources.samplerJar("walk.Walker", "walker", "", first).write(plugins.resolve("walker-1.0.jar"));
    }

    @Test
    void aSoundSamplerAndModelRun() throws IOException {
        walker("");
        CommandLineRun run = run("--sampler", "walker");
        assertEquals(0, run.status(), run.err());
        assertEquals(List.of(3, 100), List.of(kept()[0], kept()[1]));
    }

    /** One of three chains breaks at its hundredth transition, which is draw fifty: more than half are kept of none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throw new IllegalStateException(\"broken\");| advance threw java.lang.IllegalStateException: broken",
                "throw new StackOverflowError();            | advance threw java.lang.StackOverflowError",
                "throw new NoClassDefFoundError(\"a/B\");   | class a.B is missing in advance",
                "throw new AbstractMethodError(\"f()\");    | advance threw java.lang.AbstractMethodError: f()",
                "position[0] = Double.NaN; return;          | advance moved to a position whose coordinate 0 is NaN"
            })
    void aChainThatBreaksEndsAloneAndNamesThePlugin(String code, String message) throws IOException {
        walker("if (chain == 1 && step == 60) { " + code + " }");
        CommandLineRun run = run("--sampler", "walker");
        assertEquals(4, run.status(), run.err());
        assertTrue(
                run.err()
                        .contains("chain 1 failed after 9 draws: sampler walker of plug-in walker-1.0.jar: " + message),
                run.err());
        assertEquals(List.of(2, 100), List.of(kept()[0], kept()[1]));
    }

    @Test
    void whenEveryChainBreaksAtOnceThereIsNoRun() throws IOException {
        walker("if (true) throw new IllegalStateException(\"broken\");");
        CommandLineRun run = run("--sampler", "walker");
        assertEquals(4, run.status(), run.err());
        assertTrue(
                run.err().contains("every chain failed before its first draw: sampler walker of plug-in"), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if (true) throw new IllegalArgumentException(\"odd\"); | 4 | posterior threw java.lang.IllegalArgumentException: odd",
                "if (true) throw new StackOverflowError();             | 4 | posterior threw java.lang.StackOverflowError",
                "if (true) throw new ExceptionInInitializerError(\"x\");| 4 | posterior threw java.lang.ExceptionInInitializerError",
                "if (true) return null;                                | 4 | posterior returned null",
                "request.options().get(new FlagOption(\"none\", true, \"\")); | 4 | posterior threw java.lang.IllegalArgumentException",
                "if (true) throw new DataException(Problem.of(\"no stars\")); | 3 | error: no stars"
            })
    void aModelThatThrowsIsNamedAndIsNoInternalError(String code, int status, String message) throws IOException {
        new PluginJar()
                .source("mine.Small", Sources.model("mine.Small", "small", "", code))
                .service(Model.class, "mine.Small")
                .write(plugins.resolve("small.jar"));
        CommandLineRun run = run();
        assertEquals(status, run.status(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("internal error"), run.err());
        assertEquals(status == 4, run.err().contains("model small of plug-in small.jar"), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aModelWithoutAFiniteStartIsNamed() throws IOException {
        new PluginJar()
                .source(
                        "mine.Small",
                        Sources.model("mine.Small", "small", "", "")
                                .replace(
                                        "return m.posterior()",
                                        "m.potential(\"nan\", mu.times(Double.NaN)); return m.posterior()"))
                .service(Model.class, "mine.Small")
                .write(plugins.resolve("small.jar"));
        CommandLineRun run = run();
        assertEquals(4, run.status(), run.err());
        assertTrue(run.err().contains("small of plug-in small.jar"), run.err());
    }

    @Test
    void aDiagnosticThatThrowsIsNotAvailableAndTheRestStands() throws IOException {
        Sources.diagnosticJar("look.Look", "look", "throw new IllegalStateException(\"blind\");")
                .write(plugins.resolve("look.jar"));
        CommandLineRun run = run();
        assertEquals(0, run.status(), run.err());
        assertTrue(
                run.err()
                        .contains("diagnostic look of plug-in look.jar: examine threw java.lang.IllegalStateException:"
                                + " blind"),
                run.err());
        String json = read("run.json");
        assertTrue(json.contains("\"diagnostic\": \"look\", \"verdict\": \"not_available\""), json);
        assertTrue(json.contains("\"diagnostic\": \"r-hat\""), json);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Test
    void aReaderIsAskedBeforeCsvAndOneThatBreaksIsPassedOver() throws IOException {
        String read = "";
        new PluginJar()
                .source("bad.Bad", Sources.reader("bad.Bad", "bad", "if (true) throw new Error(\"no\");", read))
                .service("org.asterism.core.data.TableReader", "bad.Bad")
                .write(plugins.resolve("bad.jar"));
        new PluginJar()
                .source("tiny.Tiny", Sources.reader("tiny.Tiny", "tiny", "", read))
                .service("org.asterism.core.data.TableReader", "tiny.Tiny")
                .write(plugins.resolve("tiny.jar"));
        data = Files.writeString(folder.resolve("y.tiny"), "1.0\n2.0\n");
        CommandLineRun run = run();
        assertEquals(0, run.status(), run.err());
        assertTrue(read("run.json").contains("\"services\": \"reader tiny\""), read("run.json"));
        data = Files.write(folder.resolve("y.bin"), new byte[] {0, 1, 2});
        CommandLineRun none = run("--overwrite");
        assertEquals(3, none.status(), none.err());
        assertTrue(none.err().contains("reader bad of plug-in bad.jar: recognises threw java.lang.Error"), none.err());
        data = Files.writeString(folder.resolve("odd.tiny"), "one\n");
        CommandLineRun odd = run("--overwrite");
        assertEquals(3, odd.status(), odd.err());
        assertTrue(odd.err().contains("odd.tiny: reader tiny of plug-in tiny.jar: read threw"), odd.err());
    }

    @Test
    void codeOfAPluginRunsWithItsLoaderAsTheThreads() throws IOException {
        String check = "if (Thread.currentThread().getContextClassLoader() != %s.class.getClassLoader())"
                + " throw new IllegalStateException(\"context\");\n";
        walker(String.format(check, "Walker"));
        String inModel = String.format(check, "Small");
        new PluginJar()
                .source(
                        "mine.Small",
                        Sources.model("mine.Small", "small", "", inModel + "if (true) return own(request);\n")
                                .replace(
                                        "private static final ColumnRole Y",
                                        OWN_POSTERIOR.replace("CHECK", inModel) + "private static final ColumnRole Y"))
                .service(Model.class, "mine.Small")
                .write(plugins.resolve("small.jar"));
        Sources.diagnosticJar(
                        "look.Look",
                        "look",
                        String.format(check, "Look")
                                + "return List.of(Finding.passed(\"look\", 1, \"seen from its own loader\"));\n")
                .write(plugins.resolve("look.jar"));
        CommandLineRun run = run("--sampler", "walker");
        assertEquals(0, run.status(), run.err());
        assertTrue(read("run.json").contains("seen from its own loader"), read("run.json"));
        run = run("--sampler", "nuts", "--overwrite");
        assertEquals(0, run.status(), run.err());
    }

    /** A standard normal density whose every part checks the thread. */
    private static final String OWN_POSTERIOR = """
            private static Posterior own(ModelRequest request) {
                return new Posterior() {
                    public ParameterSpace parameters() {
                        CHECK
                        return ParameterSpace.of(new Parameter("mu", org.asterism.core.transform.Transforms.identity(1)));
                    }
                    public List<Variable> variables() { CHECK return List.of(Variable.scalar("mu", "", "mean")); }
                    public StartPoint start() { CHECK return new StartPoint(new double[1], new double[] {1}); }
                    public Reporter newReporter() {
                        CHECK
                        return (position, random, values) -> { CHECK values[0] = position[0]; return 0; };
                    }
                    public LogDensity newLogDensity() {
                        CHECK
                        return new Differentiable() {
                            public int dimension() { return 1; }
                            public double logDensity(double[] x) { CHECK return -0.5 * x[0] * x[0]; }
                            public double logDensityAndGradient(double[] x, double[] gradient) {
                                CHECK
                                gradient[0] = -x[0];
                                return -0.5 * x[0] * x[0];
                            }
                        };
                    }
                };
            }
            """;
}
