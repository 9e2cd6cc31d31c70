package org.asterism.diagnostics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The draws beside the project and what ArviZ 0.23.4 computes from them. */
final class Reference {
    private static final Path FOLDER = Path.of("../../shared/reference/diagnostics");

    private Reference() {}

    static Map<String, Object> numbers() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the reference numbers are not beside the project: " + FOLDER);
        return json(FOLDER.resolve("arviz.json"));
    }

    static Map<String, Object> json(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(100_000_000);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(options).load(reader);
        }
    }

    /** The columns of a file as [chain][draw]. */
    static Map<String, double[][]> draws(String csv) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(csv));
        String[] names = lines.get(0).split(",", -1);
        Map<String, List<List<Double>>> columns = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int chain = Integer.parseInt(cells[0]);
            for (int c = 2; c < cells.length; c++) {
                List<List<Double>> chains = columns.computeIfAbsent(names[c], n -> new ArrayList<>());
                while (chains.size() <= chain) {
                    chains.add(new ArrayList<>());
                }
                chains.get(chain).add(Double.valueOf(cells[c]));
            }
        }
        Map<String, double[][]> arrays = new LinkedHashMap<>();
        columns.forEach((name, chains) -> arrays.put(
                name,
                chains.stream()
                        .map(chain -> chain.stream().mapToDouble(x -> x).toArray())
                        .toArray(double[][]::new)));
        return arrays;
    }

    /** A table of the reference file. */
    @SuppressWarnings("unchecked") // the form of the reference file
    static Map<String, Object> table(Object of) {
        return (Map<String, Object>) of;
    }

    /** A number of the reference file, which writes those that are not finite as texts. */
    static double number(Object of) {
        return Double.parseDouble(of.toString());
    }

    /** A list of numbers of the reference file. */
    static double[] list(Object of) {
        return ((List<?>) of).stream().mapToDouble(Reference::number).toArray();
    }

    static boolean agrees(double expected, double actual, double tolerance) {
        return Double.compare(expected, actual) == 0
                || Math.abs(expected - actual) <= tolerance * Math.max(Math.abs(expected), 1e-300);
    }
}
