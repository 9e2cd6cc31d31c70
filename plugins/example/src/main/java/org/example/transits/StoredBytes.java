package org.example.transits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.asterism.core.data.Provenance;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;

/**
 * The bytes of a file.
 *
 * @param file whose they are
 * @param stored as they are stored
 * @param plain unpacked, if they were gzipped
 */
record StoredBytes(Path file, byte[] stored, byte[] plain) {
    /**
     * Reads a file.
     *
     * @throws DataException if that fails
     */
    static StoredBytes of(Path file) {
        try {
            byte[] stored = Files.readAllBytes(file);
            boolean gzipped = stored.length > 2 && stored[0] == 0x1f && stored[1] == (byte) 0x8b;
            return new StoredBytes(file, stored, gzipped ? unpacked(stored) : stored);
        } catch (NoSuchFileException e) {
            throw new DataException(Problem.of("there is no such file").at(file.toString()), e);
        } catch (IOException e) {
            throw new DataException(
                    Problem.of("the file cannot be read, or is damaged: " + e.getMessage())
                            .at(file.toString())
                            .cure("fetch it again"),
                    e);
        }
    }

    private static byte[] unpacked(byte[] stored) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        }
    }

    /** Where a table of a format came from. */
    Provenance provenance(String format) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored);
            return new Provenance(
                    file.toString(), format, "", stored.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
