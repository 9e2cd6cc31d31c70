package org.asterism.io.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asterism.core.data.Column;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.option.Descriptor;
import org.asterism.io.TableFiles;

/**
 * Reads separated values (comma, semicolon, tab or bar) with a header. Lines that begin with {@code #} are comments, of
 * which {@code # units: mas, mas} gives the units; {@code name [unit]} in the header does too.
 */
public final class CsvTableReader implements TableReader {
    private static final String SEPARATORS = ",;\t|";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn("csv", "separated values with a header (comma, semicolon, tab or bar)");
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.endsWith(".fits") && !name.endsWith(".fits.gz") && !name.endsWith(".fit");
    }

    @Override
    public Table read(Path file, String part) {
        if (!part.isEmpty()) {
            throw new DataException(Problem.of("a CSV file holds one table, not a part '" + part + "'")
                    .at(file.toString()));
        }
        byte[] bytes = TableFiles.read(file);
        String text = new String(TableFiles.unpacked(file, bytes), StandardCharsets.UTF_8);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        Header header = new Header(file);
        List<int[]> lines = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.READ)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                int line = (int) record.getStartingLineNumber();
                if (record.isComment()) {
                    header.comment(record.getField(0));
                } else if (!header.isRead()) {
                    header.names(record.getFields(), line);
                } else {
                    header.checkWidth(record.getFields(), line);
                    lines.add(new int[] {line});
                    cells.add(record.getFields());
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw new DataException(
                    Problem.of("not separated values: " + e.getMessage()).at(file.toString()), e);
        }
        return table(file, bytes, header, lines, cells);
    }

    private static Table table(Path file, byte[] bytes, Header header, List<int[]> lines, List<List<String>> cells) {
        if (!header.isRead()) {
            throw new DataException(Problem.of("the file has no header line").at(file.toString()));
        }
        if (cells.isEmpty()) {
            throw new DataException(
                    Problem.of("the table has a header and no rows").at(file.toString()));
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < header.size(); c++) {
            String[] column = new String[cells.size()];
            for (int row = 0; row < column.length; row++) {
                column[row] = cells.get(row).get(c).strip();
            }
            columns.add(ColumnGuess.column(header.name(c), header.unit(c), column));
        }
        int[] numbers = lines.stream().mapToInt(line -> line[0]).toArray();
        Provenance provenance = new Provenance(file.toString(), "csv", "", bytes.length, TableFiles.sha256(bytes));
        return new Table(provenance, RowLabels.of("line", numbers), columns);
    }

    /** The separator that stands most often in the first line that is neither empty nor a comment. */
    private static char separator(String text) {
        String line = text.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .findFirst()
                .orElse("");
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            int count = 0;
            boolean quoted = false;
            for (char c : line.toCharArray()) {
                quoted ^= c == '"';
                count += !quoted && c == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
