package org.asterism.testkit.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asterism.core.data.Column;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.data.TableWriter;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.option.Descriptor;
import org.asterism.testkit.Check;
import org.asterism.testkit.CheckResult;
import org.asterism.testkit.KitReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit of readers passes a healthy one, and sees each fault by the checks that are meant for it. */
class ReaderKitTest {
    private static final String DESCRIBES = "describes itself";
    private static final String RECOGNISES = "recognises its format, and no other";
    private static final String READS = "reads what the file holds";
    private static final String TELLS = "tells where a table came from";
    private static final String GZIPPED = "reads gzipped files alike";
    private static final String TWICE = "reads the same twice, and leaves the file as it was";
    private static final String CUT = "refuses cut files, or reads whole rows of them";
    private static final String STRANGE = "refuses what is no table";
    private static final String WRITTEN = "reads what its writer writes";

    @TempDir
    private Path folder;

    private static Table expected() {
        return new Table(
                Provenance.made("test"),
                RowLabels.counting("line", 2, 4),
                List.of(
                        new RealColumn("a", "km/s", new double[] {1.25, -20, Double.NaN, 1e-3}),
                        new RealColumn("b", "mas", new double[] {10.5, 2.25, 3, 17.75})));
    }

    /** Writes pairs. */
    private static class PlainWriter implements TableWriter {
        @Override
        public Descriptor descriptor() {
            return new PlainReader().descriptor();
        }

        @Override
        public boolean writes(Path file) {
            return true;
        }

        @Override
        public void write(Table table, Path file) throws IOException {
            List<Column> columns = table.columns();
            StringBuilder text = new StringBuilder(
                    "PAIRS " + columns.get(0).unit() + " " + columns.get(1).unit() + "\n");
            for (int row = 0; row < table.rows().size(); row++) {
                text.append(cell(columns.get(0), row))
                        .append(' ')
                        .append(cell(columns.get(1), row))
                        .append('\n');
            }
            Files.writeString(file, text);
        }

        String cell(Column column, int row) {
            return column.text(row).isEmpty() ? "NaN" : column.text(row);
        }
    }

    private ReaderKit kit(TableReader reader, TableWriter writer) throws IOException {
        Path file = folder.resolve("sample.pairs");
        new PlainWriter().write(expected(), file);
        return ReaderKit.of(reader).reads(file, expected()).writtenBy(writer);
    }

    /**
     * A broken reader.
     *
     * @param name of the fault
     * @param reader that has it
     * @param writer beside it
     * @param seenBy the names of the checks that fail, all of them
     */
    record Bug(String name, TableReader reader, TableWriter writer, Set<String> seenBy) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Bug bug(String name, TableReader reader, String... seenBy) {
        return new Bug(name, reader, new PlainWriter(), Set.of(seenBy));
    }

    static List<Bug> bugs() {
        return List.of(
                bug("every file its own", new Greedy(), RECOGNISES),
                bug("units lost", new Unitless(), READS, GZIPPED, WRITTEN),
                bug("missing values as zero", new Zeroing(), READS, GZIPPED, WRITTEN, CUT),
                bug("digest of nothing", new Undigested(), TELLS),
                bug("gzipped files taken as they are", new Packed(), GZIPPED),
                bug("rows counted over all files", new Counting(), TWICE, READS, GZIPPED, WRITTEN, CUT),
                bug("file written to", new Touching(), TWICE, TELLS),
                bug("short rows filled up", new Filling(), CUT),
                bug("exception of another kind", new Throwing(), CUT),
                bug("file not named", new Nameless(), STRANGE),
                bug("unknown parts taken for the first", new Partless(), STRANGE),
                bug("summary of two lines", new Wordy(), DESCRIBES),
                new Bug("digits lost by the writer", new PlainReader(), new Rounding(), Set.of(WRITTEN)));
    }

    private static final class Greedy extends PlainReader {
        @Override
        public boolean recognises(Path file, byte[] head) {
            return true;
        }
    }

    private static final class Unitless extends PlainReader {
        @Override
        public Table read(Path file, String part) {
            Table table = super.read(file, part);
            List<Column> bare = new ArrayList<>();
            for (Column column : table.columns()) {
                double[] values = new double[column.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = ((RealColumn) column).value(row);
                }
                bare.add(new RealColumn(column.name(), "", values));
            }
            return new Table(table.provenance(), table.rows(), bare);
        }
    }

    private static final class Zeroing extends PlainReader {
        @Override
        double number(String cell, Path file, int line) {
            double value = super.number(cell, file, line);
            return Double.isNaN(value) ? 0 : value;
        }
    }

    private static final class Undigested extends PlainReader {
        @Override
        String sha256(byte[] bytes) {
            return "";
        }
    }

    private static final class Packed extends PlainReader {
        @Override
        byte[] unpacked(Path file, byte[] stored) {
            return stored;
        }
    }

    private static final class Counting extends PlainReader {
        private int count;

        @Override
        double number(String cell, Path file, int line) {
            double value = super.number(cell, file, line);
            count += line == 2 ? 1 : 0;
            return line == 2 ? value + 1e-3 * count : value;
        }
    }

    private static final class Touching extends PlainReader {
        @Override
        public Table read(Path file, String part) {
            Table table = super.read(file, part);
            try {
                if (!file.toString().endsWith(".gz")) {
                    Files.writeString(file, Files.readString(file).replaceFirst("1\\.25", "1.250"));
                }
            } catch (IOException e) {
                throw new DataException(Problem.of("it cannot be written to").at(file.toString()), e);
            }
            return table;
        }
    }

    private static final class Filling extends PlainReader {
        @Override
        byte[] unpacked(Path file, byte[] stored) {
            String text = new String(super.unpacked(file, stored), StandardCharsets.UTF_8);
            int line = text.lastIndexOf('\n') + 1;
            boolean isShort = line > 0 && line < text.length() && text.indexOf(' ', line) < 0;
            return (isShort ? text + " NaN" : text).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class Throwing extends PlainReader {
        @Override
        RuntimeException ragged(Path file, int line) {
            return new ArrayIndexOutOfBoundsException(1);
        }
    }

    private static final class Nameless extends PlainReader {
        @Override
        byte[] bytes(Path file) {
            if (!Files.exists(file)) {
                throw new DataException(Problem.of("there is no such file"));
            }
            return super.bytes(file);
        }
    }

    private static final class Partless extends PlainReader {
        @Override
        public Table read(Path file, String part) {
            return super.read(file, "");
        }
    }

    private static final class Wordy extends PlainReader {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("pairs", List.of(), "1", "pairs\nof numbers", "test", "MIT", List.of());
        }
    }

    private static final class Rounding extends PlainWriter {
        @Override
        String cell(Column column, int row) {
            return Float.toString((float) ((RealColumn) column).value(row) * 1.1f);
        }
    }

    @Test
    void passesAHealthyReader() throws IOException {
        KitReport report = kit(new PlainReader(), new PlainWriter()).run();
        assertEquals(List.of(), report.failures(), report::text);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void seesTheFault(Bug bug) throws IOException {
        KitReport report = kit(bug.reader(), bug.writer()).run();
        Set<String> failed = report.failures().stream().map(CheckResult::check).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(bug.seenBy()), new TreeSet<>(failed), report::text);
    }

    @Test
    void everyCheckCanFail() throws IOException {
        Set<String> checks = kit(new PlainReader(), new PlainWriter()).checks().stream()
                .map(Check::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen =
                bugs().stream().flatMap(bug -> bug.seenBy().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(checks, seen);
    }
}
