package org.asterism.benchmarks.densities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints what one log density with its gradient costs in each form, in microseconds of processor
 * time, medians, and the ratios. Arguments: models
 * and sizes; all if none are given.
 */
public final class RatioTable {
    private static final CompiledTwin.Protocol PROTOCOL = new CompiledTwin.Protocol(0.6, 4, 7);
    private static final List<Integer> SIZES = List.of(256, 10_000, 1_000_000);
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private RatioTable() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<String> models =
                Workloads.NAMES.stream().filter(chosen(arguments)::contains).toList();
        List<Integer> sizes = SIZES.stream()
                .filter(size -> chosen(arguments).contains(size.toString()))
                .toList();
        Path folder = Files.createTempDirectory("asterism-twins");
        Optional<CompiledTwin> twin = CompiledTwin.compile(folder);
        System.out.printf(
                Locale.ROOT,
                "%s %s, %s%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                System.getProperty("os.arch"));
        System.out.println("| model | N | declared, µs | declared, vectors | by hand | C | declared/by hand"
                + " | vectors/by hand | by hand/C | vectors/C |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (String model : models.isEmpty() ? Workloads.NAMES : models) {
            for (int size : sizes.isEmpty() ? SIZES : sizes) {
                row(model, size, twin);
            }
        }
        for (String file : List.of("input", "output", "twins", "twins.c")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
    }

    private static List<String> chosen(String... arguments) {
        return Arrays.asList(arguments);
    }

    private static void row(String model, int size, Optional<CompiledTwin> twin) throws RunnerException {
        double inC = twin.map(t -> timed(t, Workloads.of(model, size))).orElse(Double.NaN);
        double declared = measured("declared", model, size);
        double vectors = measured("declared", model, size, VECTORS);
        double byHand = measured("handWritten", model, size);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3g | %.3g | %.3g | %.3g | %.2f | %.2f | %.2f | %.2f |%n",
                model,
                size,
                declared,
                vectors,
                byHand,
                inC,
                declared / byHand,
                vectors / byHand,
                byHand / inC,
                vectors / inC);
    }

    private static double timed(CompiledTwin twin, Workload workload) {
        CompiledTwin.Result result = twin.run(workload, PROTOCOL);
        Agreement.check(workload, "in C", result.value(), result.gradient());
        return 1e-3 * result.nanoseconds();
    }

    private static double measured(String form, String model, int size, String... flags) throws RunnerException {
        String[] all = Arrays.copyOf(flags, flags.length + 1);
        all[flags.length] = "-Xmx6g";
        RunResult result = new Runner(new OptionsBuilder()
                        .include(DensityBenchmark.class.getName() + "\\." + form + "$")
                        .param("model", model)
                        .param("size", Integer.toString(size))
                        .forks(1)
                        .jvmArgs(all)
                        .warmupIterations(PROTOCOL.warmups())
                        .warmupTime(TimeValue.milliseconds((long) (1e3 * PROTOCOL.seconds())))
                        .measurementIterations(PROTOCOL.repetitions())
                        .measurementTime(TimeValue.milliseconds((long) (1e3 * PROTOCOL.seconds())))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        double[] times = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getRawSecondaryResults().get("microseconds").stream()
                        .findFirst()
                        .orElseThrow()
                        .getScore())
                .toArray();
        return CompiledTwin.median(times);
    }
}
