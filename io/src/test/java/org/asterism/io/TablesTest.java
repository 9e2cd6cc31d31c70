package org.asterism.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import org.asterism.core.data.Column;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.data.TableWriter;
import org.asterism.core.data.TextColumn;
import org.asterism.core.data.UnusableColumn;
import org.asterism.core.error.DataException;
import org.asterism.io.csv.CsvTableReader;
import org.asterism.io.csv.CsvTableWriter;
import org.asterism.io.fits.FitsTableReader;
import org.asterism.io.fits.FitsTableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables come in as they were written, and what is no table is told as such. */
class TablesTest {
    @TempDir
    private Path folder;

    private Table csv(String text) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return new CsvTableReader().read(file, "");
    }

    private static Table random(long seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(20);
        double[] real = random.doubles(rows, -1e10, 1e-10).toArray();
        real[random.nextInt(rows)] = Double.NaN;
        long[] whole = random.longs(rows).toArray();
        BitSet missing = new BitSet();
        if (rows > 1) {
            missing.set(0);
        }
        String[] text = new String[rows];
        Arrays.setAll(text, i -> "star, \"" + i + "\" µ");
        Arrays.setAll(text, i -> "s" + i + ",\"x\"");
        return new Table(
                Provenance.made("test"),
                RowLabels.counting("row", 1, rows),
                List.of(
                        new RealColumn("real", "km/s", real),
                        new IntegerColumn("whole", "", whole, missing),
                        new TextColumn("text", "", text)));
    }

    private void roundTrip(TableWriter writer, TableReader reader, String name) throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            Table table = random(seed);
            Path file = folder.resolve(seed + name);
            writer.write(table, file);
            Table again = reader.read(file, "");
            assertEquals(table.columnNames(), again.columnNames());
            for (Column column : table.columns()) {
                Column read = again.column(column.name()).orElseThrow();
                assertEquals(column.unit(), read.unit());
                assertEquals(column.getClass(), read.getClass(), column.name());
                for (int row = 0; row < column.size(); row++) {
                    assertEquals(column.text(row), read.text(row));
                }
            }
            assertEquals(64, again.provenance().sha256().length());
            assertEquals(Files.size(file), again.provenance().bytes());
        }
    }

    @Test
    void csvReadsWhatItWrote() throws IOException {
        roundTrip(new CsvTableWriter(), new CsvTableReader(), ".csv");
    }

    @Test
    void fitsReadsWhatItWrote() throws IOException {
        roundTrip(new FitsTableWriter(), new FitsTableReader(), ".fits");
    }

    @Test
    void csvUnderstandsWhatOthersWrite() throws IOException {
        Table table = csv("\ufeff# a comment\nid;parallax [mas];\"a;b\";n\n\n7;1.5E-3;x;1\n8;NaN;\"y;\"\"z\";\n");
        assertEquals(List.of("id", "parallax", "a;b", "n"), table.columnNames());
        assertEquals("mas", table.column("PARALLAX").orElseThrow().unit());
        assertEquals("y;\"z", table.column("a;b").orElseThrow().text(1));
        assertTrue(((IntegerColumn) table.column("n").orElseThrow()).isMissing(1));
        assertEquals("line 4", table.rows().get(0));
        assertEquals(0.0015, ((RealColumn) table.column("parallax").orElseThrow()).value(0));
    }

    @Test
    void csvNamesTheLineOfARaggedRow() throws IOException {
        DataException thrown = assertThrows(DataException.class, () -> csv("a,b\n1,2\n3\n"));
        assertTrue(thrown.getMessage().contains("line 3: this line has 1 cells"), thrown.getMessage());
        assertThrows(DataException.class, () -> csv("a,a\n1,2\n"));
        assertThrows(DataException.class, () -> csv("a,b\n"));
        assertThrows(DataException.class, () -> csv(""));
    }

    private Path fits() throws Exception {
        BinaryTable data = new BinaryTable();
        data.addColumn(new short[] {1, -32768, 3});
        data.addColumn(new double[][] {{1, 2}, {3, 4}, {5, 6}});
        data.addColumn(new long[] {9007199254740993L, 2, -1});
        data.addColumn(new int[] {10, 20, -9});
        BinaryTableHDU hdu = data.toHDU();
        String[] names = {"scaled", "vector", "id", "nulls"};
        for (int i = 0; i < names.length; i++) {
            hdu.setColumnName(i, names[i], null);
        }
        hdu.getHeader().addValue("TSCAL1", 0.5, "scale");
        hdu.getHeader().addValue("TZERO1", 100.0, "zero");
        hdu.getHeader().addValue("TNULL4", -9, "null");
        hdu.getHeader().addValue("EXTNAME", "STARS", "name");
        Path file = folder.resolve("test.fits");
        try (Fits fits = new Fits()) {
            fits.addHDU(hdu);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            fits.write(new DataOutputStream(bytes));
            Files.write(file, bytes.toByteArray());
        }
        return file;
    }

    @Test
    void fitsScalesColumnsKeepsWholeNumbersAndMarksNulls() throws Exception {
        Table table = new FitsTableReader().read(fits(), "");
        RealColumn scaled = (RealColumn) table.column("scaled").orElseThrow();
        assertEquals(100.5, scaled.value(0));
        assertEquals(100 - 16384, scaled.value(1));
        assertEquals("9007199254740993", table.column("id").orElseThrow().text(0));
        assertTrue(((IntegerColumn) table.column("nulls").orElseThrow()).isMissing(2));
        assertEquals("row 1", table.rows().get(0));
    }

    @Test
    void fitsOffersTheElementsOfAVectorAndRefusesTheWhole() throws Exception {
        Table table = new FitsTableReader().read(fits(), "");
        UnusableColumn vector = (UnusableColumn) table.column("vector").orElseThrow();
        assertTrue(vector.reason().toString().contains("vector[0]"));
        assertEquals(6, ((RealColumn) table.column("vector[1]").orElseThrow()).value(2));
    }

    @Test
    void fitsFindsTheTableByNameAndNumberPlainAndGzipped() throws Exception {
        Path file = fits();
        FitsTableReader reader = new FitsTableReader();
        assertEquals(3, reader.read(file, "stars").rows().size());
        assertEquals(3, reader.read(file, "1").rows().size());
        assertThrows(DataException.class, () -> reader.read(file, "0"));
        DataException unknown = assertThrows(DataException.class, () -> reader.read(file, "STRAS"));
        assertTrue(unknown.getMessage().contains("did you mean 'STARS'?"), unknown.getMessage());
        Path packed = folder.resolve("test.fits.gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Files.readAllBytes(file));
        }
        Files.write(packed, bytes.toByteArray());
        assertEquals(3, reader.read(packed, "").rows().size());
        Files.write(packed, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        assertThrows(DataException.class, () -> reader.read(packed, ""));
    }

    @Test
    void fitsCutAnywhereIsAProblemOfTheDataAndNothingElse() throws Exception {
        byte[] whole = Files.readAllBytes(fits());
        Path cut = folder.resolve("cut.fits");
        int tableEnd = 2 * 2880 + 3 * (2 + 16 + 8 + 4);
        for (int size = 1; size < tableEnd; size += 97) {
            Files.write(cut, Arrays.copyOf(whole, size));
            assertThrows(DataException.class, () -> new FitsTableReader().read(cut, ""), "cut at " + size);
        }
        Files.write(cut, "SIMPLE  = nonsense".getBytes(StandardCharsets.US_ASCII));
        assertThrows(DataException.class, () -> new FitsTableReader().read(cut, ""));
    }
}
