package org.asterism.testkit.reader;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.random.RandomStream;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.ServiceProblems;

/** Whether files that are cut, damaged or none at all are refused with a message that names them. */
final class DamageCheck {
    private static final int CUTS = 60;
    private static final String CURE = "throw a DataException that names the file, and where in it";

    private final TableReader reader;
    private final Problems problems = new Problems();

    private DamageCheck(TableReader reader) {
        this.reader = reader;
    }

    /** Cut anywhere, a file is refused, or gives whole rows from its beginning. */
    static Outcome cut(TableReader reader, Sample sample) {
        DamageCheck check = new DamageCheck(reader);
        byte[] whole = Scratch.bytes(sample.file());
        try (Scratch scratch = new Scratch()) {
            int[] lengths = IntStream.range(1, CUTS)
                    .map(k -> (int) ((long) whole.length * k / CUTS))
                    .distinct()
                    .toArray();
            for (int length : lengths) {
                Path cut = scratch.file(sample.file().getFileName().toString(), Arrays.copyOf(whole, length));
                check.refusedOrBeginning(cut, length + " of " + whole.length + " bytes", sample);
            }
            return ServiceProblems.outcome(check.problems, lengths.length + " places to cut");
        }
    }

    private void refusedOrBeginning(Path file, String what, Sample sample) {
        try {
            Table table = reader.read(file, sample.part());
            String fault = Tables.beginning(sample.expected(), table);
            if (!fault.isEmpty() && problems.isEmpty()) {
                report(what + " are taken, but " + fault, "refuse rows that are not whole");
            }
        } catch (DataException e) {
            named(file, what, e);
        } catch (RuntimeException e) {
            met(what, e);
        }
    }

    /** What is no table of the format is refused. */
    static Outcome strange(TableReader reader, Sample sample) {
        DamageCheck check = new DamageCheck(reader);
        String name = sample.file().getFileName().toString();
        RandomGenerator random = RandomStream.of(1, RandomStream.Purpose.SIMULATION, 0);
        byte[] noise = new byte[5000];
        random.nextBytes(noise);
        try (Scratch scratch = new Scratch()) {
            check.refused(scratch.folder().resolve("absent-" + name), "", "a file that is not there");
            check.refused(scratch.file(name, new byte[0]), "", "an empty file");
            check.refused(scratch.file(name, noise), "", "random bytes");
            check.refused(sample.file(), "no such part", "a part that there is not");
        }
        return ServiceProblems.outcome(check.problems, "");
    }

    private void refused(Path file, String part, String what) {
        try {
            Table table = reader.read(file, part);
            report(what + " is taken, as " + table.columnNames(), "refuse it");
        } catch (DataException e) {
            named(file, what, e);
        } catch (RuntimeException e) {
            met(what, e);
        }
    }

    private void named(Path file, String what, DataException e) {
        if (!e.getMessage().contains(file.getFileName().toString()) && problems.isEmpty()) {
            report(what + ": the message '" + e.getMessage() + "' does not name the file", CURE);
        }
    }

    private void met(String what, RuntimeException e) {
        if (problems.isEmpty()) {
            report(what + ": it throws " + e, CURE);
        }
    }

    private void report(String what, String cure) {
        problems.add(Problem.of(what).cure(cure));
    }
}
