package org.asterism.core.data;

/**
 * Where a table came from.
 *
 * @param source the file as the user named it, or what made the table
 * @param format the reader's id, such as {@code csv} or {@code fits}
 * @param part which part of the file, such as {@code HDU 1}; empty for the whole
 * @param bytes the size of the file, in bytes; zero for a table that was made
 * @param sha256 the digest of the file's bytes in lower-case hexadecimal; empty for a table that was made
 */
public record Provenance(String source, String format, String part, long bytes, String sha256) {
    /** The provenance of a table made in memory. */
    public static Provenance made(String by) {
        return new Provenance(by, "memory", "", 0, "");
    }

    /** The source and the part of it, for messages. */
    public String place() {
        return part.isEmpty() ? source : source + ", " + part;
    }
}
