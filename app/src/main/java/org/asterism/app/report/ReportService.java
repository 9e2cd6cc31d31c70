package org.asterism.app.report;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.app.figure.TruthFile;
import org.asterism.app.run.RecordedRun;
import org.asterism.app.run.RunDirectory;
import org.asterism.app.run.RunOutcome;
import org.asterism.app.terminal.ScanDisplay;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.Draws;
import org.asterism.core.plugin.Catalogue;
import org.asterism.diagnostics.report.Report;
import org.asterism.diagnostics.report.ReportRequest;
import org.asterism.diagnostics.summary.Selection;
import org.asterism.diagnostics.summary.Summary;
import org.asterism.diagnostics.summary.SummaryScan;

/** Reports runs. */
public final class ReportService {
    private static final String FORMAT = "netcdf";

    private final Catalogue<DrawReader> readers;
    private final Terminal terminal;

    @Inject
    ReportService(Catalogue<DrawReader> readers, Terminal terminal) {
        this.readers = readers;
        this.terminal = terminal;
    }

    /**
     * Reports a run that has just ended, from what it has computed already and the draws that it wrote.
     *
     * @param truth true values by the name of the variable, row-major; may be empty
     * @return the page
     * @throws org.asterism.core.error.UsageException if it cannot be written
     */
    public Path report(RunOutcome outcome, Map<String, List<Double>> truth) {
        Path directory = outcome.directory();
        try (Draws draws = readers.get(FORMAT).open(directory.resolve(RunDirectory.POSTERIOR))) {
            Report report = Report.of(new ReportRequest(
                    directory.toString(),
                    outcome.facts(),
                    draws,
                    outcome.summary(),
                    outcome.findings(),
                    Selection.all(),
                    truth));
            return ReportFiles.write(report, directory, Optional.empty());
        }
    }

    /**
     * Reports a run from its directory alone.
     *
     * @param selection which quantities the summary and the figures show
     * @param truth a file of true values
     * @param out the page; with none it goes to the directory, and its figures with it
     * @return the page
     * @throws org.asterism.core.error.DataException if the directory does not hold a run
     * @throws org.asterism.core.error.UsageException if the page cannot be written, or nothing is selected
     */
    public Path report(Path directory, Selection selection, Optional<Path> truth, Optional<Path> out) {
        RecordedRun run = RecordedRun.read(directory);
        try (Draws draws = readers.get(FORMAT).open(directory.resolve(RunDirectory.POSTERIOR))) {
            // What cannot be selected is told before a long computation, not after it.
            selection.elements(draws.schema());
            Map<String, List<Double>> values =
                    truth.map(file -> TruthFile.read(file, draws.schema())).orElse(Map.of());
            Summary summary = SummaryScan.onAllProcessors(new ScanDisplay(terminal))
                    .summary(draws, Selection.all(), Summary.USUAL_HDI);
            Report report = Report.of(new ReportRequest(
                    directory.toString(), run.facts(), draws, summary, run.findings(), selection, values));
            return ReportFiles.write(report, directory, out);
        }
    }
}
