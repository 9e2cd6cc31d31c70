package org.asterism.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.report.Report;

/**
 * The directory of a run. All is written into a part of it that has no meaning yet, and moved to its place at the end, so
 * that a run that fails leaves nothing behind and an earlier run stays whole until it is replaced.
 */
public final class RunDirectory implements AutoCloseable {
    /** The draws. */
    public static final String POSTERIOR = "posterior.nc";

    /** The configuration that repeats the run. */
    public static final String CONFIGURATION = "run.yaml";

    /** What the run recorded of itself. */
    public static final String RECORD = "run.json";

    /** The page that reports it. */
    public static final String REPORT = "report.html";

    /** Its figures. */
    public static final String FIGURES = "figures";

    private static final List<String> FILES = List.of(POSTERIOR, CONFIGURATION, RECORD, "summary.csv", "run.log");

    private final Path directory;
    private final Path staging;
    private final boolean made;
    private boolean finished;

    private RunDirectory(Path directory, boolean made) {
        this.directory = directory;
        this.staging = directory.resolve(".partial");
        this.made = made;
    }

    /** The file of draws of a run: in its directory, or itself. */
    public static Path draws(Path runOrFile) {
        boolean isFile = runOrFile.getFileName() != null && runOrFile.toString().endsWith(".nc");
        return isFile ? runOrFile : runOrFile.resolve(POSTERIOR);
    }

    /**
     * Refuses a directory that holds a run, or that is a file.
     *
     * @throws UsageException with the cure
     */
    public static void refuseOccupied(Path directory, boolean overwrite) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new UsageException(Problem.of("the output directory is a file")
                    .at(directory.toString())
                    .cure("name another with --out"));
        }
        if (!overwrite && Files.exists(directory.resolve(POSTERIOR))) {
            throw new UsageException(Problem.of("the output directory already holds a run")
                    .at(directory.toString())
                    .cure("name another with --out, or replace the run with --overwrite"));
        }
    }

    /**
     * Makes the directory, unless it is there, and the part of it for what is not finished.
     *
     * @throws UsageException if that is not possible
     */
    public static RunDirectory open(Path directory) {
        try {
            boolean made = !Files.exists(directory);
            Files.createDirectories(directory);
            RunDirectory run = new RunDirectory(directory, made);
            run.clearStaging();
            Files.createDirectory(run.staging);
            return run;
        } catch (IOException e) {
            throw new UsageException(
                    Problem.of("the output directory cannot be written ("
                                    + e.getClass().getSimpleName() + ")")
                            .at(directory.toString())
                            .cure("name another with --out, or make it writable"),
                    e);
        }
    }

    /** Where a file is written until the end. */
    public Path file(String name) {
        return staging.resolve(name);
    }

    /** Puts everything in its place, and takes away what reported an earlier run there. */
    public void finish() throws IOException {
        Files.deleteIfExists(directory.resolve(REPORT));
        for (String figure : Report.FIGURES) {
            Files.deleteIfExists(directory.resolve(FIGURES).resolve(figure + ".svg"));
        }
        for (String name : FILES) {
            if (Files.exists(file(name))) {
                Files.move(file(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        clearStaging();
        finished = true;
    }

    /** Leaves nothing behind of a run that is not finished. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            clearStaging();
            if (made) {
                Files.deleteIfExists(directory);
            }
        }
    }

    private void clearStaging() throws IOException {
        if (Files.isDirectory(staging)) {
            try (Stream<Path> files = Files.list(staging)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(staging);
        }
    }
}
