package org.asterism.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.io.fits.FitsTableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/embedding.md run on the jars of the modules that they name, and print what they print alone. */
class EmbeddingTest {
    private static final Path EXAMPLES = Path.of("../../docs/examples");
    private static final List<Path> OF_CORE =
            Jars.of("commons-rng-client-api", "commons-rng-core", "commons-rng-sampling");

    @TempDir
    private Path folder;

    private static List<Path> with(String module, String... libraries) {
        List<Path> jars = new ArrayList<>(List.of(Jars.ofModule("core"), Jars.ofModule(module)));
        jars.addAll(OF_CORE);
        jars.addAll(Jars.of(libraries));
        return jars;
    }

    /** What a program prints; on the standard error there is nothing. */
    private String printed(String project, String main, List<Path> jars, String... arguments)
            throws IOException, InterruptedException {
        String classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path source = EXAMPLES.resolve(project).resolve("src/main/java/org/example/" + main + ".java");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-cp", classPath, "-d", classes.toString(), source.toString());
        assertEquals(0, status, "the compiler's status");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath + File.pathSeparator + classes,
                "org.example." + main));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path error = folder.resolve("error.txt");
        int ended = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start()
                .waitFor();
        assertEquals("", Files.readString(error, StandardCharsets.UTF_8));
        assertEquals(0, ended, "the program's status");
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static List<Double> numbers(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertEquals(true, matcher.matches(), text);
        return IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(i -> Double.parseDouble(matcher.group(i)))
                .toList();
    }

    @Test
    void aDensityOfOnesOwnIsSampledWithCoreAndSamplers() throws Exception {
        List<Double> means = numbers(
                printed("sample-a-density", "SampleDensity", with("samplers", "ejml-core", "ejml-ddense")),
                "means: x (-?[\\d.]+), y (-?[\\d.]+)\\R");
        // x has mean 0 and variance 1, y has mean 1 and variance 2 + 1/4; of 4000 draws at least 400 are effective.
        assertEquals(0, means.get(0), 5 * Math.sqrt(1 / 400.0));
        assertEquals(1, means.get(1), 5 * Math.sqrt(2.25 / 400.0));
    }

    @Test
    void drawsOfOthersAreDiagnosedWithCoreAndDiagnostics() throws Exception {
        Random random = new Random(1);
        List<String> lines = Stream.generate(() -> IntStream.range(0, 4)
                        .mapToObj(chain -> Double.toString(random.nextGaussian()))
                        .collect(Collectors.joining(",")))
                .limit(1000)
                .toList();
        Path file = Files.write(folder.resolve("draws.csv"), lines);
        List<Double> summary = numbers(
                printed("diagnose-draws", "DiagnoseDraws", with("diagnostics", "commons-math3"), file.toString()),
                "mean (-?[\\d.]+), sd ([\\d.]+), effective sample size ([\\d.]+), R-hat ([\\d.]+)\\R");
        double[] all = lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double mean = IntStream.range(0, all.length).mapToDouble(i -> all[i]).sum() / all.length;
        double squares = IntStream.range(0, all.length)
                .mapToDouble(i -> (all[i] - mean) * (all[i] - mean))
                .sum();
        // Six digits are printed.
        assertEquals(mean, summary.get(0), 1e-6);
        assertEquals(Math.sqrt(squares / (all.length - 1)), summary.get(1), 1e-6);
        // Of independent draws all 4000 are effective, give or take the noise of some autocorrelations of 1/√4000 each.
        assertEquals(4000, summary.get(2), 800);
        // Four chains of 1000: R-hat - 1 is of the order of 1/1000.
        assertEquals(1, summary.get(3), 0.01);
    }

    @Test
    void aTableIsReadWithCoreAndIo() throws Exception {
        Table table = new Table(
                Provenance.made("stars"),
                RowLabels.counting("row", 1, 2),
                List.of(new RealColumn("parallax", "mas", new double[] {7.25, 7.5})));
        Path file = folder.resolve("stars.fits");
        new FitsTableWriter().write(table, file);
        assertEquals(
                "2 rows\nparallax [mas] 7.25\n",
                printed("read-a-table", "ReadTable", with("io", "fastcsv", "nom-tam-fits"), file.toString())
                        .replace("\r\n", "\n"));
    }
}
