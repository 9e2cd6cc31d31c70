package org.asterism.app.run;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowFilter;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.error.DataException;
import org.asterism.core.error.PluginException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugin;

/** Reads a table with the reader that recognises it, selects rows, and matches the columns to the roles of a model. */
public final class DataLoader {
    private static final int HEAD = 2880;

    private final Catalogue<TableReader> readers;

    @Inject
    DataLoader(Catalogue<TableReader> readers) {
        this.readers = readers;
    }

    /**
     * The data of a model.
     *
     * @throws DataException with all that is wrong with the file or the table
     */
    public MatchedData load(Path file, String part, List<RowFilter> select, Map<String, String> columns, Model model) {
        return match(read(file, part), select, columns, model);
    }

    /**
     * The data of a model in a table that is there already.
     *
     * @throws DataException with all that is wrong with the table
     */
    public static MatchedData match(Table table, List<RowFilter> select, Map<String, String> columns, Model model) {
        Table selected = table;
        for (RowFilter filter : select) {
            selected = filter.apply(selected);
        }
        return RoleMatcher.match(selected, model.columns(), columns);
    }

    /**
     * The reader of a file. Those of plug-ins are asked before those of the product, of which one takes any text.
     *
     * @throws DataException if there is none
     */
    public TableReader reader(Path file) {
        byte[] head = head(file);
        List<Problem> problems = new ArrayList<>();
        for (boolean ofPlugin : new boolean[] {true, false}) {
            for (TableReader reader : readers.all()) {
                if (Plugin.of(reader).isPresent() == ofPlugin && recognises(reader, file, head, problems)) {
                    return reader;
                }
            }
        }
        problems.add(Problem.of("the file is of no known format")
                .at(file.toString())
                .cure("there is: "
                        + String.join(
                                ", ",
                                readers.all().stream()
                                        .map(r -> r.descriptor().id())
                                        .toList())));
        throw new DataException(problems);
    }

    private static boolean recognises(TableReader reader, Path file, byte[] head, List<Problem> problems) {
        try {
            return reader.recognises(file, head);
        } catch (PluginException e) {
            // Told only if no other reader takes the file.
            problems.addAll(e.problems());
            return false;
        }
    }

    private Table read(Path file, String part) {
        try {
            return reader(file).read(file, part);
        } catch (PluginException e) {
            throw new DataException(e.problems().stream()
                    .map(problem -> problem.at(file.toString()))
                    .toList());
        }
    }

    private static byte[] head(Path file) {
        if (Files.isDirectory(file)) {
            throw new DataException(
                    Problem.of("this is a directory, not a table").at(file.toString()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new DataException(Problem.of("the file is empty").at(file.toString()));
            }
            boolean gzipped = head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
            return gzipped ? unpacked(head) : head;
        } catch (NoSuchFileException e) {
            throw new DataException(
                    Problem.of("there is no such file").at(file.toString()).cure("give an existing table with --data"),
                    e);
        } catch (IOException e) {
            throw new DataException(
                    Problem.of("the file cannot be read: " + e.getMessage()).at(file.toString()), e);
        }
    }

    /** As much as the packed beginning holds. */
    private static byte[] unpacked(byte[] packed) throws IOException {
        byte[] head = new byte[HEAD];
        int size = 0;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            int count = in.read(head);
            while (count > 0) {
                size += count;
                count = in.read(head, size, HEAD - size);
            }
        } catch (EOFException e) {
            // The beginning was cut on purpose; what came out of it is enough.
            return java.util.Arrays.copyOf(head, Math.max(size, 0));
        }
        return java.util.Arrays.copyOf(head, size);
    }
}
