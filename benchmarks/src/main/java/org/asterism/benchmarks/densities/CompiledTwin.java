package org.asterism.benchmarks.densities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The densities in C, compiled on the spot for this processor, each run in a process of its own that times itself. */
final class CompiledTwin {
    private static final String SOURCE = "twins.c";

    private final Path folder;
    private final Path program;

    private CompiledTwin(Path folder, Path program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * What a run gives.
     *
     * @param nanoseconds the median over the repetitions of the mean time of an evaluation
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Result(double value, double[] gradient, double nanoseconds) {}

    /**
     * How it is timed: as JMH times the forms in Java.
     *
     * @param seconds of each repetition
     */
    record Protocol(double seconds, int warmups, int repetitions) {}

    /** Compiles; empty, with a line that says so, where there is no C compiler. */
    static Optional<CompiledTwin> compile(Path folder) {
        Path source = folder.resolve(SOURCE);
        Path program = folder.resolve("twins");
        try (InputStream text = CompiledTwin.class.getResourceAsStream(SOURCE)) {
            Files.copy(text, source, StandardCopyOption.REPLACE_EXISTING);
            run(List.of(
                    "cc",
                    "-std=gnu11",
                    "-O3",
                    "-march=native",
                    "-ffast-math",
                    source.toString(),
                    "-o",
                    program.toString(),
                    "-lm"));
            return Optional.of(new CompiledTwin(folder, program));
        } catch (IOException e) {
            System.out.println("without the twins in C: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Evaluates and times a workload. */
    Result run(Workload workload, Protocol protocol) {
        Path input = folder.resolve("input");
        Path output = folder.resolve("output");
        List<double[]> arrays = new ArrayList<>(workload.arrays());
        arrays.add(workload.position());
        try {
            write(input, arrays);
            run(List.of(
                    program.toString(),
                    workload.name(),
                    input.toString(),
                    output.toString(),
                    Double.toString(protocol.seconds()),
                    Integer.toString(protocol.warmups()),
                    Integer.toString(protocol.repetitions())));
            double[] read = read(output);
            int end = 1 + workload.dimension();
            double[] times = Arrays.copyOfRange(read, end, read.length);
            return new Result(read[0], Arrays.copyOfRange(read, 1, end), median(times));
        } catch (IOException e) {
            throw new UncheckedIOException("the twin of " + workload.name() + " in C failed", e);
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(command.get(0) + " ended with status " + status + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", e);
        }
    }

    private static void write(Path file, List<double[]> arrays) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            put(channel, words(1).putLong(arrays.size()));
            for (double[] array : arrays) {
                ByteBuffer bytes = words(1 + array.length).putLong(array.length);
                for (double value : array) {
                    bytes.putDouble(value);
                }
                put(channel, bytes);
            }
        }
    }

    private static ByteBuffer words(int count) {
        return ByteBuffer.allocate(8 * count).order(ByteOrder.nativeOrder());
    }

    private static void put(FileChannel channel, ByteBuffer bytes) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static double[] read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
        double[] values = new double[bytes.remaining() / 8];
        bytes.asDoubleBuffer().get(values);
        return values;
    }
}
