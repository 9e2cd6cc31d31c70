package org.asterism.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asterism.app.run.Assessment;
import org.asterism.app.run.RunDirectory;
import org.asterism.app.run.RunReport;
import org.asterism.app.terminal.ScanDisplay;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.plugin.Catalogue;
import org.asterism.diagnostics.summary.CsvSummary;
import org.asterism.diagnostics.summary.Element;
import org.asterism.diagnostics.summary.JsonSummary;
import org.asterism.diagnostics.summary.Selection;
import org.asterism.diagnostics.summary.SummarisedDraws;
import org.asterism.diagnostics.summary.Summary;
import org.asterism.diagnostics.summary.SummaryScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the summary of a run. */
@Command(
        name = "summary",
        description = "Summarise the draws of a run, with their diagnostics.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class SummaryCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "csv", "json");

    private final Catalogue<DrawReader> readers;
    private final Assessment assessment;
    private final RunReport report;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "directory of a run, or its posterior.nc")
    private Path directory;

    @Option(names = "--var", split = ",", paramLabel = "NAME", description = "variables to show; ~NAME leaves one out")
    private List<String> variables = new ArrayList<>();

    @Option(names = "--coord", paramLabel = "DIM=0:5", description = "positions or a label along a dimension")
    private List<String> coordinates = new ArrayList<>();

    @Option(names = "--hdi", paramLabel = "P", description = "share of the draws in the interval (default: 0.94)")
    private double hdi = Summary.USUAL_HDI;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, csv or json (default: text)")
    private String format = "text";

    @Option(names = "--all", description = "show every row of long vectors (csv and json always do)")
    private boolean all;

    @Option(names = "--strict", description = "exit with status 5 when a convergence check fails")
    private boolean strict;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    SummaryCommand(Catalogue<DrawReader> readers, Assessment assessment, RunReport report, Terminal terminal) {
        this.readers = readers;
        this.assessment = assessment;
        this.report = report;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!(hdi > 0 && hdi < 1)) {
            throw new UsageException(Problem.of("--hdi must be above 0 and below 1, not " + hdi));
        }
        if (!FORMATS.contains(format)) {
            throw new UsageException(
                    Problem.of("there is no format '" + format + "'").cure(Suggestion.cure(format, FORMATS)));
        }
        try (Draws draws = readers.get("netcdf").open(RunDirectory.draws(directory))) {
            // What cannot be selected is told before a long computation, not after it.
            List<Element> chosen = Selection.parse(variables, coordinates).elements(draws.schema());
            Summary whole =
                    SummaryScan.onAllProcessors(new ScanDisplay(terminal)).summary(draws, Selection.all(), hdi);
            print(whole.part(chosen, draws.schema()));
            List<Finding> findings = assessment.of(new SummarisedDraws(draws, whole), Map.of());
            report.printFindings(findings);
            boolean warns = findings.stream().anyMatch(f -> f.verdict() == Finding.Verdict.WARNING);
            return strict && warns ? ErrorHandler.STRICT : 0;
        }
    }

    private void print(Summary summary) throws IOException {
        switch (format) {
            case "csv" -> CsvSummary.write(summary, terminal.out());
            case "json" -> JsonSummary.write(summary, terminal.out());
            default -> {
                if (all) {
                    report.printAll(summary, Map.of());
                } else {
                    report.printTable(summary, Map.of(), directory.toString());
                }
            }
        }
        terminal.out().flush();
    }
}
