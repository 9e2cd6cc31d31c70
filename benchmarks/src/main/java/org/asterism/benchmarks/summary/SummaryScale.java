package org.asterism.benchmarks.summary;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.draws.DrawWriter;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.ServiceKind;
import org.asterism.core.random.RandomStream;
import org.asterism.diagnostics.summary.ScanProgress;
import org.asterism.diagnostics.summary.Selection;
import org.asterism.diagnostics.summary.Summary;
import org.asterism.diagnostics.summary.SummaryScan;

/**
 * Measures the summary of many parameters, 4 chains of 1000 draws each, from the file: wall time, and the most memory that
 * the process took. {@code make FILE N} writes the draws (AR(1), coefficient 0.3), {@code summary FILE THREADS} summarises.
 */
public final class SummaryScale {
    private static final int CHAINS = 4;
    private static final int DRAWS = 1000;
    private static final double COEFFICIENT = 0.3;
    private static final double HDI = 0.94;
    private static final String FORMAT = "netcdf";

    private SummaryScale() {}

    /**
     * Makes the draws or measures.
     *
     * @param arguments as said above
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 3) {
            throw new IllegalArgumentException("give make FILE PARAMETERS, or summary FILE THREADS");
        }
        Path file = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "make" -> make(file, number);
            case "summary" -> out.println(measure(file, number));
            default -> throw new IllegalArgumentException("'" + arguments[0] + "' is neither make nor summary");
        }
    }

    private static void make(Path file, int parameters) throws IOException {
        Variable variable = Variable.vector("x", Dim.of("object", parameters), "", "correlated draws");
        Statistic lp = Statistic.real("lp", "nothing");
        DrawSchema schema = new DrawSchema(List.of(variable), List.of(lp), CHAINS, DRAWS, List.of(), Map.of());
        DrawWriter writer =
                Catalogue.load(ServiceKind.DRAW_WRITER, Plugins.none()).get(FORMAT);
        double innovation = Math.sqrt(1 - COEFFICIENT * COEFFICIENT);
        try (DrawSink sink = writer.open(file, schema)) {
            for (int c = 0; c < CHAINS; c++) {
                RandomStream random = RandomStream.of(1, RandomStream.Purpose.SIMULATION, c);
                ChainSink chain = sink.chain(c);
                double[] values = new double[parameters];
                for (int d = 0; d < DRAWS; d++) {
                    for (int i = 0; i < parameters; i++) {
                        values[i] = d == 0
                                ? random.nextGaussian()
                                : COEFFICIENT * values[i] + innovation * random.nextGaussian();
                    }
                    chain.write(values, new double[1]);
                }
            }
            sink.finish(Map.of());
        }
    }

    private static String measure(Path file, int threads) throws IOException {
        DrawReader reader =
                Catalogue.load(ServiceKind.DRAW_READER, Plugins.none()).get(FORMAT);
        long begun = System.nanoTime();
        try (Draws draws = reader.open(file)) {
            Summary summary = new SummaryScan(threads, ScanProgress.NONE).summary(draws, Selection.all(), HDI);
            double seconds = 1e-9 * (System.nanoTime() - begun);
            int size = summary.rows().size();
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %.1f | %.0f | %s |",
                    size,
                    threads,
                    seconds,
                    1e6 * seconds * threads / size,
                    peakMemory());
        }
    }

    /** As the kernel counts it, where there is a Linux kernel. */
    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "?";
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                String kibibytes = line.replaceAll("\\D", "");
                return String.format(Locale.ROOT, "%.2f", Double.parseDouble(kibibytes) / (1 << 20));
            }
        }
        return "?";
    }
}
