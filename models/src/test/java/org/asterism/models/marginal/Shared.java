package org.asterism.models.marginal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** The data and the reference numbers that lie beside the project; a test that asks for them is skipped without. */
public final class Shared {
    private static final Path FOLDER = Path.of("../../shared");
    private static final int HEADERS = 2 * 2880;
    private static final int ROW = 47;
    private static final int NAME = 23;

    private Shared() {}

    private static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "not beside the project: " + file);
        return file;
    }

    /** Dates, velocities and errors of each APOGEE star, by name: 321 rows of 23A, D, D, D behind two header blocks. */
    public static Map<String, double[][]> apogee() {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file("data/apogee-binaries.fits")));
            Map<String, List<double[]>> rows = new TreeMap<>();
            for (int i = 0; i < 321; i++) {
                int at = HEADERS + i * ROW;
                String name = new String(bytes.array(), at, NAME, StandardCharsets.US_ASCII).trim();
                rows.computeIfAbsent(name, n -> new ArrayList<>()).add(new double[] {
                    bytes.getDouble(at + NAME), bytes.getDouble(at + NAME + 8), bytes.getDouble(at + NAME + 16)
                });
            }
            Map<String, double[][]> stars = new TreeMap<>();
            rows.forEach((name, of) -> stars.put(name, columns(of)));
            return stars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parallaxes and errors of the simulated cluster. */
    public static double[][] cluster() {
        try {
            List<double[]> rows = new ArrayList<>();
            List<String> lines = Files.readAllLines(file("data/cluster-sim-256.csv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                rows.add(new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
            }
            return columns(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[][] columns(List<double[]> rows) {
        double[][] columns = new double[rows.get(0).length][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = rows.get(i)[c];
            }
        }
        return columns;
    }

    /** A number of the reference posteriors: the start of the model's name, then the keys down to it. */
    public static double reference(String model, String... keys) {
        try (Reader reader = Files.newBufferedReader(file("reference/posteriors.json"))) {
            Map<String, Object> all = new Yaml().load(reader);
            Object at = all.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(model + " ("))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            for (String key : keys) {
                at = ((Map<?, ?>) at).get(key);
            }
            return Double.parseDouble(at.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
