package org.asterism.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.error.DataException;
import org.asterism.io.netcdf.NetcdfDrawReader;
import org.asterism.io.netcdf.NetcdfDrawWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of draws holds them bit for bit, for our reader and for an independent one. */
class NetcdfTest {
    @TempDir
    private Path folder;

    private Path written(int planned, int... made) throws IOException {
        Path file = folder.resolve("posterior.nc");
        Posteriors.write(file, planned, made);
        return file;
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        try (Draws draws = new NetcdfDrawReader().open(written(4, 4, 4, 4, 4))) {
            check(draws, new int[] {0, 1, 2, 3}, 4);
            assertEquals(Posteriors.schema(4).variables(), draws.schema().variables());
            assertEquals(Posteriors.schema(4).statistics(), draws.schema().statistics());
            assertEquals("µ Cassiopeiæ", draws.schema().attributes().get("note"));
            assertEquals("1.5", draws.schema().attributes().get("sampling_time"));
            assertArrayEquals(
                    new double[] {1, 2, 3, 4e-300},
                    draws.schema().observed().get(0).values());
        }
        assertFalse(Files.exists(folder.resolve("posterior.nc.part")));
    }

    @Test
    void readsAnyGroupAlongChainAndDraw() throws IOException {
        try (Draws draws = new NetcdfDrawReader().open(written(4, 4, 4, 4, 4))) {
            // What any group is read by is shown on the one that is there in every file.
            DrawGroup posterior = GroupedDraws.groupOf(draws, "posterior").orElseThrow();
            assertEquals(draws.schema().variables(), posterior.variables());
            for (int v = 0; v < 3; v++) {
                for (int e = 0; e < draws.schema().variables().get(v).size(); e++) {
                    double[][] expected = draws.component(v, e);
                    double[][] actual = posterior.component(v, e);
                    for (int c = 0; c < expected.length; c++) {
                        assertArrayEquals(expected[c], actual[c]);
                    }
                }
            }
        }
    }

    private static void check(Draws draws, int[] chains, int size) {
        assertEquals(chains.length, draws.schema().chains());
        assertEquals(size, draws.schema().draws());
        int index = 0;
        for (int v = 0; v < 3; v++) {
            for (int e = 0; e < draws.schema().variables().get(v).size(); e++) {
                double[][] component = draws.component(v, e);
                for (int c = 0; c < chains.length; c++) {
                    for (int d = 0; d < size; d++) {
                        assertEquals(Posteriors.value(chains[c], d, index), component[c][d]);
                    }
                }
                index++;
            }
        }
        DrawGroup group =
                GroupedDraws.groupOf(draws, GroupedDraws.LOG_LIKELIHOOD).orElseThrow();
        for (int e = 0; e < Posteriors.SIZE; e++) {
            for (int c = 0; c < chains.length; c++) {
                for (int d = 0; d < size; d++) {
                    assertEquals(Posteriors.value(chains[c], d, index), group.component(0, e)[c][d]);
                }
            }
            index++;
        }
        assertTrue(
                GroupedDraws.groupOf(draws, GroupedDraws.POSTERIOR_PREDICTIVE).isEmpty());
        for (int s = 0; s < 3; s++) {
            double[][] statistic = draws.statistic(s);
            for (int c = 0; c < chains.length; c++) {
                for (int d = 0; d < size; d++) {
                    assertEquals(Posteriors.statistic(chains[c], d, s), statistic[c][d]);
                }
            }
        }
    }

    @Test
    void keepsTheCommonPartOfChainsThatEndedEarly() throws IOException {
        try (Draws draws = new NetcdfDrawReader().open(written(50, 40, 3, 50, 25))) {
            check(draws, new int[] {0, 2, 3}, 25);
        }
    }

    @Test
    void leavesNothingOfAFileThatIsNotFinished() throws IOException {
        Path file = folder.resolve("posterior.nc");
        try (DrawSink sink = new NetcdfDrawWriter().open(file, Posteriors.schema(4))) {
            assertTrue(Files.exists(folder.resolve("posterior.nc.part")));
            sink.chain(0);
        }
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(folder.resolve("posterior.nc.part")));
    }

    @Test
    void anIndependentReaderFindsTheSameBits() throws IOException {
        try (HdfFile file = new HdfFile(written(4, 4, 4, 4, 4))) {
            double[][][] r = (double[][][]) file.getDatasetByPath("posterior/r").getData();
            long[][] steps =
                    (long[][]) file.getDatasetByPath("sample_stats/n_steps").getData();
            byte[][] diverging =
                    (byte[][]) file.getDatasetByPath("sample_stats/diverging").getData();
            double[][][] likelihood = (double[][][])
                    file.getDatasetByPath("log_likelihood/parallax").getData();
            assertEquals(Posteriors.value(3, 2, 17 + 1), likelihood[3][2][1]);
            String[] labels = (String[]) file.getDatasetByPath("posterior/star").getData();
            assertArrayEquals(Posteriors.STAR.labels().toArray(), labels);
            for (int c = 0; c < 4; c++) {
                for (int d = 0; d < 4; d++) {
                    for (int n = 0; n < 4; n++) {
                        assertEquals(Posteriors.value(c, d, 1 + n), r[c][d][n]);
                    }
                    assertEquals(Posteriors.statistic(c, d, 1), steps[c][d]);
                    assertEquals(Posteriors.statistic(c, d, 2), diverging[c][d]);
                }
            }
            assertEquals(
                    "km/s", file.getByPath("posterior/r").getAttribute("units").getData());
            assertEquals(
                    "bool",
                    file.getByPath("sample_stats/diverging")
                            .getAttribute("dtype")
                            .getData());
        }
    }

    @Test
    void refusesDamagedFilesWithAMessage() throws IOException {
        byte[] whole = Files.readAllBytes(written(4, 4, 4, 4, 4));
        Path damaged = folder.resolve("damaged.nc");
        NetcdfDrawReader reader = new NetcdfDrawReader();
        for (int size = 0; size < whole.length; size += 501) {
            Files.write(damaged, Arrays.copyOf(whole, size));
            assertThrows(DataException.class, () -> reader.open(damaged).close(), "cut at " + size);
        }
        // The last kilobyte is headers, which have checksums.
        for (int at = whole.length - 1000; at < whole.length; at += 37) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(damaged, flipped);
            assertThrows(DataException.class, () -> reader.open(damaged).close(), "flipped at " + at);
        }
        assertThrows(DataException.class, () -> reader.open(folder.resolve("none.nc")));
    }
}
