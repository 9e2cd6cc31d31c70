package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.error.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class __CLASS__Test {
    private final __CLASS__ reader = new __CLASS__();

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("stars.cols"), text);
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
