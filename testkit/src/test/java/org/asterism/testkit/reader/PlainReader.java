package org.asterism.testkit.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.asterism.core.data.Numbers;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.option.Descriptor;

/**
 * A healthy reader of a format with two columns of numbers: a line {@code PAIRS unit unit}, then two numbers a line. What is
 * broken in a test is overridden.
 */
class PlainReader implements TableReader {
    private static final String SIGNATURE = "PAIRS ";

    @Override
    public Descriptor descriptor() {
        return new Descriptor("pairs", List.of(), "1", "pairs of numbers", "test", "MIT", List.of());
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(SIGNATURE);
    }

    @Override
    public Table read(Path file, String part) {
        if (!part.isEmpty()) {
            throw new DataException(
                    Problem.of("a file of pairs holds one table, not " + part).at(file.toString()));
        }
        byte[] stored = bytes(file);
        List<String> lines = new String(unpacked(file, stored), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String[] units = lines.isEmpty() ? new String[0] : lines.get(0).split(" ");
        if (units.length != 3 || !units[0].equals("PAIRS") || lines.size() < 2) {
            throw new DataException(Problem.of("there is no line PAIRS with two units and pairs after it")
                    .at(file + ", line 1"));
        }
        double[] a = new double[lines.size() - 1];
        double[] b = new double[lines.size() - 1];
        for (int i = 0; i < a.length; i++) {
            String[] cells = lines.get(i + 1).split(" ");
            if (cells.length != 2) {
                throw ragged(file, i + 2);
            }
            a[i] = number(cells[0], file, i + 2);
            b[i] = number(cells[1], file, i + 2);
        }
        Provenance provenance = new Provenance(file.toString(), "pairs", "", stored.length, sha256(stored));
        return new Table(
                provenance,
                RowLabels.counting("line", 2, a.length),
                List.of(new RealColumn("a", units[1], a), new RealColumn("b", units[2], b)));
    }

    byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataException(Problem.of("it cannot be read").at(file.toString()), e);
        }
    }

    byte[] unpacked(Path file, byte[] stored) {
        if (stored.length < 2 || stored[0] != 0x1f || stored[1] != (byte) 0x8b) {
            return stored;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DataException(Problem.of("it is damaged").at(file.toString()), e);
        }
    }

    RuntimeException ragged(Path file, int line) {
        return new DataException(Problem.of("a line has two numbers").at(file + ", line " + line));
    }

    double number(String cell, Path file, int line) {
        return Numbers.real(cell)
                .orElseThrow(() -> new DataException(
                        Problem.of("'" + cell + "' is no number").at(file + ", line " + line)));
    }

    String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
