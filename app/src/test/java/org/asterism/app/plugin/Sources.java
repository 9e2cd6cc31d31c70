package org.asterism.app.plugin;

import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.model.Model;
import org.asterism.core.sampler.Sampler;

/** Sources of small services, with room for what a test wants them to do. */
final class Sources {
    private static final String IMPORTS = """
            import java.util.*;
            import org.asterism.core.data.*;
            import org.asterism.core.diagnostic.*;
            import org.asterism.core.draws.*;
            import org.asterism.core.error.*;
            import org.asterism.core.graph.*;
            import org.asterism.core.graph.expression.*;
            import org.asterism.core.model.*;
            import org.asterism.core.option.*;
            import org.asterism.core.sampler.*;
            import static org.asterism.core.graph.distribution.Distributions.*;
            """;

    private Sources() {}

    private static String[] split(String className) {
        int dot = className.lastIndexOf('.');
        return new String[] {className.substring(0, dot), className.substring(dot + 1)};
    }

    private static String descriptor(String id) {
        return "new Descriptor(\"" + id + "\", List.of(), \"1\", \"made by a test\", \"Example\", \"MIT\", List.of())";
    }

    /** A normal mean of a column y; {@code code} is a static block or further members, {@code first} begins posterior(). */
    static String model(String className, String id, String code, String first) {
        String[] name = split(className);
        return "package " + name[0] + ";\n" + IMPORTS + "public final class " + name[1]
                + " implements org.asterism.core.model.Model {\n"
                + code
                + """
                    private static final ColumnRole Y = ColumnRole.real("y", "", "observed");
                    public List<Option<?>> options() { return List.of(); }
                    public List<ColumnRole> columns() { return List.of(Y); }
                    public Posterior posterior(ModelRequest request) {
                """
                + first
                + """
                        ModelGraph m = new ModelGraph();
                        Expr mu = m.random("mu", normal(0, 10));
                        m.observe("y", normal(mu, 1), request.data().numbers(Y), Dim.of("row", request.data().size()));
                        return m.posterior();
                    }
                """
                + "public Descriptor descriptor() { return " + descriptor(id) + "; }\n}\n";
    }

    /**
     * Metropolis steps of width 1; {@code code} are further members, and {@code first} begins advance(position, statistics)
     * where {@code chain} is the number of the chain and {@code step} that of the transition.
     */
    static String sampler(String className, String id, String code, String first) {
        String[] name = split(className);
        return "package " + name[0] + ";\n" + IMPORTS + "public final class " + name[1] + " implements Sampler {\n"
                + code
                + """
                    private static final java.util.concurrent.atomic.AtomicInteger CHAINS =
                            new java.util.concurrent.atomic.AtomicInteger();
                    public List<Option<?>> options() { return List.of(); }
                    public List<Statistic> statistics() { return List.of(); }
                    public Chain resume(ChainRequest request, ChainState state) { return start(request); }
                    public Chain start(ChainRequest request) {
                        int chain = CHAINS.getAndIncrement();
                        return new Chain() {
                            private final double[] here = request.position().clone();
                            private int step;
                            public ChainState state() { return new ChainState(new byte[0]); }
                            public void advance(double[] position, double[] statistics) {
                                step++;
                """
                + first
                + """
                                double[] there = here.clone();
                                for (int i = 0; i < there.length; i++) {
                                    there[i] += request.random().nextGaussian();
                                }
                                double up = request.density().logDensity(there) - request.density().logDensity(here);
                                if (Math.log(request.random().nextDouble()) < up) {
                                    System.arraycopy(there, 0, here, 0, here.length);
                                }
                                System.arraycopy(here, 0, position, 0, here.length);
                            }
                        };
                    }
                """
                + "public Descriptor descriptor() { return " + descriptor(id) + "; }\n}\n";
    }

    /** A diagnostic whose examine() has the body {@code body}. */
    static String diagnostic(String className, String id, String body) {
        String[] name = split(className);
        return "package " + name[0] + ";\n" + IMPORTS + "public final class " + name[1] + " implements Diagnostic {\n"
                + "public List<Option<?>> options() { return List.of(); }\n"
                + "public List<Finding> examine(Draws draws, Options options) {\n" + body + "}\n"
                + "public Descriptor descriptor() { return " + descriptor(id) + "; }\n}\n";
    }

    /** A reader of files that end in {@code .tiny}: a number a line, as column y. */
    static String reader(String className, String id, String ofRecognises, String ofRead) {
        String[] name = split(className);
        return "package " + name[0] + ";\n" + IMPORTS + "import java.nio.file.*;\n" + "public final class " + name[1]
                + " implements TableReader {\n"
                + "public boolean recognises(Path file, byte[] head) {\n" + ofRecognises
                + "return file.toString().endsWith(\".tiny\"); }\n"
                + "public Table read(Path file, String part) {\n" + ofRead
                + """
                        List<String> lines;
                        try {
                            lines = Files.readAllLines(file);
                        } catch (java.io.IOException e) {
                            throw new DataException(Problem.of(e.getMessage()).at(file.toString()));
                        }
                        double[] y = lines.stream().mapToDouble(Double::parseDouble).toArray();
                """
                + """
                        Provenance from = new Provenance(file.toString(), "tiny", "", 0, "");
                        return new Table(from, RowLabels.counting("line", 1, y.length), List.of(new RealColumn("y", "", y)));
                    }
                """
                + "public Descriptor descriptor() { return " + descriptor(id) + "; }\n}\n";
    }

    static PluginJar modelJar(String className, String id) {
        return new PluginJar().source(className, model(className, id, "", "")).service(Model.class, className);
    }

    static PluginJar samplerJar(String className, String id, String code, String first) {
        return new PluginJar()
                .source(className, sampler(className, id, code, first))
                .service(Sampler.class, className);
    }

    static PluginJar diagnosticJar(String className, String id, String body) {
        return new PluginJar()
                .source(className, diagnostic(className, id, body))
                .service(Diagnostic.class, className);
    }
}
