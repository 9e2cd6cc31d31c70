package org.asterism.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;

/** What the readers and writers of tables share: bytes with their digest, and files that appear whole. */
public final class TableFiles {
    private TableFiles() {}

    /**
     * All bytes of a file.
     *
     * @throws DataException if it cannot be read or is empty
     */
    public static byte[] read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new DataException(Problem.of("the file is empty").at(file.toString()));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new DataException(Problem.of("there is no such file").at(file.toString()), e);
        } catch (IOException e) {
            throw new DataException(
                    Problem.of("the file cannot be read: " + e.getMessage()).at(file.toString()), e);
        }
    }

    /**
     * The bytes themselves, or what they unpack to if they are gzipped.
     *
     * @throws DataException if the packed bytes are cut or damaged
     */
    public static byte[] unpacked(Path file, byte[] bytes) {
        boolean gzipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (!gzipped) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DataException(
                    Problem.of("the gzipped file is cut or damaged (" + e.getMessage() + ")")
                            .at(file.toString())
                            .cure("fetch it again"),
                    e);
        }
    }

    /** The SHA-256 digest of bytes in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            StringBuilder text = new StringBuilder();
            for (byte b : digest) {
                text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes bytes such that the file appears whole or not at all. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
