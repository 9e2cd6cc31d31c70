package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.error.DataException;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.reader.ReaderKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class __CLASS__Test {
    private final __CLASS__ reader = new __CLASS__();

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("stars.cols"), text);
    }

    /** Values, provenance, gzipped, cut and strange files: a test each. */
    @TestFactory
    Stream<DynamicTest> keepsTheContractOfReaders() throws IOException {
        Path file = file("parallax  error\n 2.5 0.1\n3.5   0.2\n");
        Table expected = new Table(
                Provenance.made("a test"),
                RowLabels.counting("line", 2, 2),
                List.of(
                        new RealColumn("parallax", "", new double[] {2.5, 3.5}),
                        new RealColumn("error", "", new double[] {0.1, 0.2})));
        return KitTests.of(ReaderKit.of(reader).reads(file, expected));
    }

    @Test
    void readsNamesAndNumbers() throws IOException {
        Path file = file("parallax  error\n 2.5 0.1\n3.5   0.2\n");
        assertTrue(reader.recognises(file, new byte[0]));
        Table table = reader.read(file, "");
        assertEquals(List.of("parallax", "error"), table.columnNames());
        assertEquals(3.5, ((RealColumn) table.columns().get(0)).value(1));
        assertEquals("line 3", table.rows().get(1));
    }

    @Test
    void namesEveryLineThatIsWrong() throws IOException {
        Path file = file("a b\n1\n2 x\n");
        String message = assertThrows(DataException.class, () -> reader.read(file, "")).getMessage();
        assertTrue(message.contains("line 2: 1 numbers for 2 columns"), message);
        assertTrue(message.contains("line 3: 'x' is not a number"), message);
    }
}
