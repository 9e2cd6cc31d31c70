package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asterism.app.report.ReportService;
import org.asterism.app.terminal.Terminal;
import org.asterism.diagnostics.summary.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports a run as one page. */
@Command(
        name = "report",
        description = "Report a run as one HTML page that needs no network and no other file.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class ReportCommand implements Callable<Integer> {
    private final ReportService service;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "directory of a run")
    private Path directory;

    @Option(names = "--var", split = ",", paramLabel = "NAME", description = "variables to show; ~NAME leaves one out")
    private List<String> variables = new ArrayList<>();

    @Option(names = "--coord", paramLabel = "DIM=0:5", description = "positions or a label along a dimension")
    private List<String> coordinates = new ArrayList<>();

    @Option(names = "--truth", paramLabel = "FILE", description = "JSON of true values, as 'simulate --truth' writes")
    private Path truth;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "page to write (default: DIR/report.html, with its figures in DIR/figures)")
    private Path out;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    ReportCommand(ReportService service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Selection selection = Selection.parse(variables, coordinates);
        Path page = service.report(directory, selection, Optional.ofNullable(truth), Optional.ofNullable(out));
        terminal.note("report: " + page);
        return 0;
    }
}
