package __PACKAGE__;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.asterism.core.data.Column;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.option.Descriptor;

/** Reads columns of numbers between blanks, in files that end in {@code .cols}, gzipped or not, and whose first line has the names. */
public final class __CLASS__ implements TableReader {
    private static final String FORMAT = "__NAME__";

    @Override
    public Descriptor descriptor() {
        return new Descriptor(FORMAT, List.of(), "1.0", "numbers between blanks", "__PACKAGE__", "MIT", List.of());
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        return file.toString().endsWith(".cols") || file.toString().endsWith(".cols.gz");
    }

    @Override
    public Table read(Path file, String part) {
        if (!part.isEmpty()) {
            throw new DataException(Problem.of("such a file holds one table, not a part '" + part + "'")
                    .at(file.toString()));
        }
        byte[] bytes = bytes(file);
        List<String> lines = new String(unpacked(file, bytes), StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2) {
            throw new DataException(
                    Problem.of("there is no line of names and a row after it").at(file.toString()));
        }
        String[] names = words(lines.get(0));
        double[][] values = new double[names.length][lines.size() - 1];
        Problems problems = new Problems();
        for (int row = 0; row < lines.size() - 1; row++) {
            read(words(lines.get(row + 1)), row, values, file + ", line " + (row + 2), problems);
        }
        problems.throwIfAny(DataException::new);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.length; c++) {
            columns.add(new RealColumn(names[c], "", values[c]));
        }
        Provenance provenance = new Provenance(file.toString(), FORMAT, "", bytes.length, sha256(bytes));
        return new Table(provenance, RowLabels.counting("line", 2, lines.size() - 1), columns);
    }

    private static void read(String[] words, int row, double[][] values, String place, Problems problems) {
        if (words.length != values.length) {
            problems.add(Problem.of(words.length + " numbers for " + values.length + " columns").at(place));
            return;
        }
        for (int c = 0; c < values.length; c++) {
            try {
                values[c][row] = Double.parseDouble(words[c]);
            } catch (NumberFormatException e) {
                problems.add(Problem.of("'" + words[c] + "' is not a number").at(place));
            }
        }
    }

    private static String[] words(String line) {
        return line.strip().split("\\s+");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataException(Problem.of("the file cannot be read: " + e.getMessage()).at(file.toString()), e);
        }
    }

    private static byte[] unpacked(Path file, byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DataException(
                    Problem.of("the gzipped file is cut or damaged (" + e.getMessage() + ")").at(file.toString()), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
