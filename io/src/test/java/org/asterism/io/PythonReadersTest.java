package org.asterism.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of our users read the file of draws bit for bit; skipped where they are not installed. */
class PythonReadersTest {
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("posterior.nc");
        Posteriors.write(file, 4, new int[] {4, 4, 4, 4});
    }

    private record Result(int status, String output) {}

    private static Result run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Result(-1, e.getMessage());
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return new Result(process.exitValue(), output);
    }

    @ParameterizedTest
    @CsvSource({"netCDF4, netCDF4", "h5netcdf, 'h5netcdf, xarray'"})
    void pythonReadsTheSameBits(String library, String modules) throws IOException, InterruptedException {
        assumeTrue(
                run(PYTHON, "-c", "import " + modules).status() == 0,
                modules + " is not installed for " + PYTHON + " (python3-netcdf4, python3-h5netcdf, python3-xarray)");
        Path script = folder.resolve("read.py");
        try (InputStream in = PythonReadersTest.class.getResourceAsStream("/read_posterior.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        Result result = run(PYTHON, script.toString(), file.toString(), library);
        assertEquals(0, result.status(), result.output());
        List<String> lines = result.output().lines().toList();
        assertTrue(lines.contains("posterior mu ('chain', 'draw') " + bits(0, 1)), result.output());
        assertTrue(lines.contains("posterior r ('chain', 'draw', 'star') " + bits(1, 4)), result.output());
        assertTrue(lines.contains("posterior m ('chain', 'draw', 'star', 'k') " + bits(5, 12)), result.output());
        assertTrue(lines.contains("log_likelihood parallax ('chain', 'draw', 'star') " + bits(17, 4)), result.output());
        assertTrue(lines.contains("posterior star ('star',) ['Å', 'star two', '', '4']"), result.output());
        for (int s = 0; s < 3; s++) {
            String name = Posteriors.schema(4).statistics().get(s).name();
            assertTrue(lines.contains("sample_stats " + name + " ('chain', 'draw') " + statisticBits(s)), name);
        }
        assertTrue(result.output().contains("observed_data parallax ('star',) " + hex(1) + " " + hex(2)));
        assertTrue(lines.get(lines.size() - 1).startsWith("km/s"));
    }

    @Test
    void ncdumpShowsTheDimensionsOfEveryVariable() throws IOException, InterruptedException {
        assumeTrue(run("ncdump").status() >= 0, "ncdump is not installed (netcdf-bin)");
        Result result = run("ncdump", "-h", file.toString());
        assertEquals(0, result.status(), result.output());
        assertTrue(result.output().contains("double r(chain, draw, star) ;"), result.output());
        assertTrue(result.output().contains("byte diverging(chain, draw) ;"), result.output());
        assertTrue(result.output().contains("string star(star) ;"), result.output());
    }

    private static String bits(int first, int count) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < 4; c++) {
            for (int d = 0; d < 4; d++) {
                for (int i = first; i < first + count; i++) {
                    text.append(' ').append(hex(Posteriors.value(c, d, i)));
                }
            }
        }
        return text.substring(1);
    }

    private static String statisticBits(int index) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < 4; c++) {
            for (int d = 0; d < 4; d++) {
                text.append(' ').append(hex(Posteriors.statistic(c, d, index)));
            }
        }
        return text.substring(1);
    }

    private static String hex(double value) {
        return String.format("%016x", Double.doubleToRawLongBits(value));
    }
}
