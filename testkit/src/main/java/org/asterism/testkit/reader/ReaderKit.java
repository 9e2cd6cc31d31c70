package org.asterism.testkit.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.data.TableWriter;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.DescriptorCheck;

/**
 * Proves a table reader right: values, units and nulls of sample files, provenance, gzipped files, and a refusal that names the
 * place where a file is cut or damaged. Immutable; each method gives a kit that knows more.
 *
 * <pre>{@code
 *   ReaderKit.of(new MyReader()).reads(Path.of("stars.tbl"), expected)
 * }</pre>
 */
public final class ReaderKit implements Kit {
    private static final int HEAD = 2880;

    private final TableReader reader;
    private final List<Sample> samples;
    private final Optional<TableWriter> writer;
    private final boolean takesAnyText;

    private ReaderKit(TableReader reader, List<Sample> samples, Optional<TableWriter> writer, boolean takesAnyText) {
        this.reader = reader;
        this.samples = samples;
        this.writer = writer;
        this.takesAnyText = takesAnyText;
    }

    /** The kit of a reader. */
    public static ReaderKit of(TableReader reader) {
        return new ReaderKit(reader, List.of(), Optional.empty(), false);
    }

    /** Expects that a file holds a table. */
    public ReaderKit reads(Path file, Table expected) {
        return reads(file, "", expected);
    }

    /** Expects that a part of a file holds a table. */
    public ReaderKit reads(Path file, String part, Table expected) {
        List<Sample> more = new ArrayList<>(samples);
        more.add(new Sample(file, part, expected));
        return new ReaderKit(reader, more, writer, takesAnyText);
    }

    /** Expects that what a writer writes of the expected tables is read the same. */
    public ReaderKit writtenBy(TableWriter of) {
        return new ReaderKit(reader, samples, Optional.of(of), takesAnyText);
    }

    /** Accepts that it recognises any text: a reader of last resort, such as that of separated values. */
    public ReaderKit takesAnyText() {
        return new ReaderKit(reader, samples, writer, true);
    }

    @Override
    public String subject() {
        return "reader " + reader.descriptor().id();
    }

    @Override
    public List<Check> checks() {
        return List.of(
                DescriptorCheck.of(reader::descriptor),
                Check.of("recognises its format, and no other", this::recognition),
                each("reads what the file holds", this::values),
                each("tells where a table came from", this::provenance),
                each("reads gzipped files alike", this::gzipped),
                each("reads the same twice, and leaves the file as it was", this::twice),
                each("refuses cut files, or reads whole rows of them", sample -> DamageCheck.cut(reader, sample)),
                each("refuses what is no table", sample -> DamageCheck.strange(reader, sample)),
                each("reads what its writer writes", this::written));
    }

    private Check each(String name, Function<Sample, Outcome> test) {
        return Check.of(name, () -> {
            Outcome outcome = Outcome.notApplicable("there is no sample file: see reads(file, table)");
            for (Sample sample : samples) {
                outcome = test.apply(sample);
                if (outcome instanceof Outcome.Failed failed) {
                    return new Outcome.Failed(
                            failed.problem().at(sample.file().getFileName().toString()));
                }
            }
            return outcome;
        });
    }

    private Outcome recognition() {
        for (Sample sample : samples) {
            byte[] bytes = Scratch.bytes(sample.file());
            if (!reader.recognises(sample.file(), Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)))) {
                return Outcome.failed(
                        "it does not recognise " + sample.file().getFileName(), "look at the first bytes");
            }
        }
        for (Map.Entry<String, byte[]> other : others().entrySet()) {
            if (reader.recognises(Path.of("file." + other.getKey()), other.getValue())) {
                return Outcome.failed(
                        "it takes a " + other.getKey() + " file for its own", "look at more of the first bytes");
            }
        }
        return Outcome.passed();
    }

    /** Beginnings of files that others read. */
    private Map<String, byte[]> others() {
        Map<String, byte[]> heads = new LinkedHashMap<>();
        heads.put("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        heads.put("nc", new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10, 0});
        if (!"fits".equals(reader.descriptor().id())) {
            heads.put("fits", "SIMPLE  =                    T / conforms".getBytes(StandardCharsets.US_ASCII));
        }
        if (!takesAnyText) {
            heads.put("csv", "star,parallax,parallax_error\na,1.5,0.1\n".getBytes(StandardCharsets.US_ASCII));
            heads.put("json", "{\"star\": [1, 2]}\n".getBytes(StandardCharsets.US_ASCII));
            heads.put("xml", "<?xml version=\"1.0\"?>\n<note/>\n".getBytes(StandardCharsets.US_ASCII));
            heads.put("txt", "Dear colleague,\nhere is the table.\n".getBytes(StandardCharsets.US_ASCII));
        }
        return heads;
    }

    private Outcome values(Sample sample) {
        String difference = Tables.difference(sample.expected(), reader.read(sample.file(), sample.part()));
        return difference.isEmpty()
                ? Outcome.passed(sample.expected().rows().size() + " rows")
                : Outcome.failed(difference, "read every value, its unit and its gaps");
    }

    private Outcome provenance(Sample sample) {
        Table table = reader.read(sample.file(), sample.part());
        Provenance provenance = table.provenance();
        byte[] bytes = Scratch.bytes(sample.file());
        if (!provenance.source().equals(sample.file().toString())) {
            return Outcome.failed("the source is '" + provenance.source() + "'", "name the file as it was given");
        }
        if (!provenance.format().equals(reader.descriptor().id())) {
            return Outcome.failed("the format is '" + provenance.format() + "'", "give the reader's id");
        }
        if (provenance.bytes() != bytes.length || !provenance.sha256().equals(sha256(bytes))) {
            return Outcome.failed(
                    "size and digest are " + provenance.bytes() + " and '" + provenance.sha256() + "', not "
                            + bytes.length + " and " + sha256(bytes),
                    "take them of the file's bytes as they are stored");
        }
        return Outcome.passed("row names such as '" + table.rows().get(0) + "'");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Outcome gzipped(Sample sample) {
        byte[] bytes = Scratch.bytes(sample.file());
        if (bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            return Outcome.notApplicable("the sample is gzipped itself");
        }
        try (Scratch scratch = new Scratch()) {
            Path packed = scratch.file(sample.file().getFileName() + ".gz", Scratch.packed(bytes));
            // The head that readers are shown is unpacked.
            if (!reader.recognises(packed, Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)))) {
                return Outcome.failed("it does not recognise the file gzipped", "do not insist on the name's ending");
            }
            String difference = Tables.difference(sample.expected(), reader.read(packed, sample.part()));
            return difference.isEmpty() ? Outcome.passed() : Outcome.failed(difference, "unpack gzipped files");
        }
    }

    private Outcome twice(Sample sample) {
        byte[] before = Scratch.bytes(sample.file());
        Table first = reader.read(sample.file(), sample.part());
        String difference = Tables.difference(first, reader.read(sample.file(), sample.part()));
        if (!difference.isEmpty()) {
            return Outcome.failed("the second time " + difference, "keep no state in the reader");
        }
        return Arrays.equals(before, Scratch.bytes(sample.file()))
                ? Outcome.passed()
                : Outcome.failed("the file has changed", "open it for reading alone");
    }

    private Outcome written(Sample sample) {
        if (writer.isEmpty()) {
            return Outcome.notApplicable("no writer is named: see writtenBy(writer)");
        }
        try (Scratch scratch = new Scratch()) {
            Path file = scratch.folder().resolve(sample.file().getFileName().toString());
            writer.get().write(sample.expected(), file);
            String difference = Tables.difference(sample.expected(), reader.read(file, ""));
            return difference.isEmpty()
                    ? Outcome.passed()
                    : Outcome.failed("of what the writer wrote " + difference, "let both agree on the format");
        } catch (IOException e) {
            return Outcome.failed("the writer fails: " + e, "correct the writer");
        }
    }
}
