package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.random.RandomGenerator;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Graphical;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.GraphicalModel.Plate;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph of a model goes where the user wants it, from data or without, and a model without one is told so. */
class GraphTest {
    @TempDir
    private Path folder;

    private static Generative cluster() {
        return (Generative) ServiceLoader.load(Model.class).stream()
                .filter(p -> p.type().getSimpleName().equals("ClusterModel"))
                .findFirst()
                .orElseThrow()
                .get();
    }

    /** The cluster model as somebody else might write it, with a graph. */
    public static final class Drawn implements Generative {
        @Override
        public Descriptor descriptor() {
            return Descriptor.builtIn("test-drawn", "shows a graph");
        }

        @Override
        public List<Option<?>> options() {
            return cluster().options();
        }

        @Override
        public List<ColumnRole> columns() {
            return cluster().columns();
        }

        @Override
        public Posterior posterior(ModelRequest request) {
            return new Shown(
                    cluster().posterior(request), request.data().table().rows().size());
        }

        @Override
        public List<Option<?>> simulationOptions() {
            return cluster().simulationOptions();
        }

        @Override
        public Simulation simulate(Options options, RandomGenerator random) {
            return cluster().simulate(options, random);
        }
    }

    /** The same without a graph, and without a simulation. */
    public static final class Undrawn implements Model {
        @Override
        public Descriptor descriptor() {
            return Descriptor.builtIn("test-undrawn", "shows no graph");
        }

        @Override
        public List<Option<?>> options() {
            return cluster().options();
        }

        @Override
        public List<ColumnRole> columns() {
            return cluster().columns();
        }

        @Override
        public Posterior posterior(ModelRequest request) {
            return new Hidden(cluster().posterior(request));
        }
    }

    /** Hides all that the posterior can do beyond what every posterior can. */
    private record Hidden(Posterior posterior) implements Posterior {
        @Override
        public ParameterSpace parameters() {
            return posterior.parameters();
        }

        @Override
        public List<Variable> variables() {
            return posterior.variables();
        }

        @Override
        public LogDensity newLogDensity() {
            return posterior.newLogDensity();
        }

        @Override
        public Reporter newReporter() {
            return posterior.newReporter();
        }

        @Override
        public StartPoint start() {
            return posterior.start();
        }
    }

    private record Shown(Posterior posterior, int stars) implements Posterior, Graphical {
        @Override
        public ParameterSpace parameters() {
            return posterior.parameters();
        }

        @Override
        public List<Variable> variables() {
            return posterior.variables();
        }

        @Override
        public LogDensity newLogDensity() {
            return posterior.newLogDensity();
        }

        @Override
        public Reporter newReporter() {
            return posterior.newReporter();
        }

        @Override
        public StartPoint start() {
            return posterior.start();
        }

        @Override
        public GraphicalModel graphicalModel() {
            return new GraphicalModel(
                    List.of(
                            new Node("mu_r", Kind.RANDOM, List.of(), "TruncatedNormal", "mean distance"),
                            new Node("parallax", Kind.OBSERVED, List.of("star"), "Normal", "parallax")),
                    List.of(new Plate("star", stars, Optional.empty())),
                    List.of(new Edge("mu_r", "parallax")));
        }
    }

    @Test
    void drawsWithoutDataForThoseThatTheModelSimulates() {
        CommandLineRunner result = CommandLineRunner.run("graph", "test-drawn");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("<svg "), result.out());
        assertTrue(result.out().contains("1…256"), result.out());
    }

    @Test
    void drawsForTheRowsThatTheUserSelects() throws IOException {
        Path data = folder.resolve("data.csv");
        Files.writeString(data, "id,plx,plx_err\n1,2,0.1\n2,2.1,0.1\n3,1.9,0.1\n");
        CommandLineRunner result = CommandLineRunner.run(
                "graph",
                "test-drawn",
                "--data",
                data.toString(),
                "--column",
                "parallax=plx",
                "--column",
                "parallax_error=plx_err",
                "--select",
                "id<3",
                "--format",
                "dot");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("digraph model {"), result.out());
        assertTrue(result.out().contains("n = 1…2\""), result.out());
    }

    @Test
    void writesTheFormatOfTheFile() throws IOException {
        for (String name : new String[] {"graph.svg", "sub/graph.png", "graph.dot"}) {
            Path out = folder.resolve(name);
            CommandLineRunner result = CommandLineRunner.run("graph", "test-drawn", "--out", out.toString());
            assertEquals(0, result.status(), result.err());
            assertEquals("", result.out());
        }
        assertTrue(Files.readString(folder.resolve("graph.svg")).startsWith("<svg "));
        assertTrue(Files.readString(folder.resolve("graph.dot")).startsWith("digraph "));
        byte[] png = Files.readAllBytes(folder.resolve("sub/graph.png"));
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
    }

    @Test
    void sendsAnImageDownAPipeAndNotToATerminal() {
        CommandLineRunner result = CommandLineRunner.run("graph", "test-drawn", "--format", "png");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("name a file with --out, or pipe the output"), result.err());
        assertEquals("", result.out());
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        PrintWriter text = new PrintWriter(new StringWriter());
        Terminal terminal = new Terminal(text, text, false, 80, Optional.of(pipe));
        assertEquals(0, Main.run(new String[] {"graph", "test-drawn", "--format", "png"}, terminal));
        assertEquals((byte) 0x89, pipe.toByteArray()[0]);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        refuses("cannot simulate data; give data with --data FILE", "graph", "test-undrawn");
        Path data = folder.resolve("data.csv");
        Files.writeString(data, "parallax,parallax_error\n2,0.1\n2.1,0.1\n");
        refuses("does not tell its graph; ask its author", "graph", "test-undrawn", "--data", data.toString());
        refuses("there is no format 'sgv'; did you mean 'svg'?", "graph", "test-drawn", "--format", "sgv");
        refuses("there is no format 'pdf'", "graph", "test-drawn", "--out", "graph.pdf");
        refuses("did you mean 'mu_r.sd'?", "graph", "test-drawn", "-O", "mu_r.ds=1");
    }

    private void refuses(String message, String... command) {
        CommandLineRunner result = CommandLineRunner.run(command);
        assertEquals(2, result.status(), result.err());
        assertTrue(result.err().contains(message), result.err());
        assertFalse(Files.exists(Path.of("graph.pdf")));
    }
}
