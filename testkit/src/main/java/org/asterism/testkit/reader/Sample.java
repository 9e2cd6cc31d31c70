package org.asterism.testkit.reader;

import java.nio.file.Path;
import org.asterism.core.data.Table;

/**
 * A file of the format, and what it holds.
 *
 * @param file the file
 * @param part which of the tables in it; empty for the first
 * @param expected what should be read
 */
record Sample(Path file, String part, Table expected) {}
