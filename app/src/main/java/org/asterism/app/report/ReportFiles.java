package org.asterism.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.asterism.app.run.RunDirectory;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.report.Report;

/** Writes a report: the page where it is wanted, or else into the directory of the run together with its figures. */
final class ReportFiles {
    private ReportFiles() {}

    static Path write(Report report, Path directory, Optional<Path> out) {
        Path page = out.orElse(directory.resolve(RunDirectory.REPORT));
        try {
            if (out.isEmpty()) {
                figures(report.figures(), directory.resolve(RunDirectory.FIGURES));
            }
            if (page.getParent() != null) {
                Files.createDirectories(page.getParent());
            }
            // Whoever has the page open reads the old one or the new one, and never half of it.
            Path partial = page.resolveSibling(page.getFileName() + ".partial");
            Files.writeString(partial, report.html());
            Files.move(partial, page, StandardCopyOption.REPLACE_EXISTING);
            return page;
        } catch (IOException e) {
            throw new UsageException(
                    Problem.of("the report cannot be written (" + e.getClass().getSimpleName() + ")")
                            .at(page.toString())
                            .cure("name another file with --out, or free space"),
                    e);
        }
    }

    private static void figures(Map<String, Figure> figures, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : Report.FIGURES) {
            Path file = folder.resolve(name + ".svg");
            if (figures.containsKey(name)) {
                Files.writeString(file, figures.get(name).svg());
            } else {
                Files.deleteIfExists(file);
            }
        }
    }
}
