package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunResolver;
import org.asterism.app.report.ReportService;
import org.asterism.app.run.InterruptGuard;
import org.asterism.app.run.RunOutcome;
import org.asterism.app.run.RunReport;
import org.asterism.app.run.RunService;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.run.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Samples a model's posterior and writes the directory of the run. */
@Command(
        name = "run",
        description = "Sample the posterior of a model given a table.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class RunCommand implements Callable<Integer> {
    private final RunResolver resolver;
    private final RunService service;
    private final RunReport report;
    private final ReportService reports;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "see 'asterism list models'")
    private String model;

    @Mixin
    private RunSettingsMixin settings;

    @Option(names = "--out", paramLabel = "DIR", description = "directory of the run (default: MODEL-run)")
    private Path out;

    @Option(names = "--overwrite", description = "replace a run that is there")
    private boolean overwrite;

    @Option(names = "--strict", description = "exit with status 5 when a convergence check fails")
    private boolean strict;

    @Option(names = "--no-report", description = "do not write report.html and its figures")
    private boolean noReport;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    RunCommand(RunResolver resolver, RunService service, RunReport report, ReportService reports, Terminal terminal) {
        this.resolver = resolver;
        this.service = service;
        this.report = report;
        this.reports = reports;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RunConfiguration configuration = resolver.resolve(settings.settings(model));
        Path directory =
                out == null ? Path.of(configuration.model().descriptor().id() + "-run") : out;
        Cancellation cancellation = new Cancellation();
        try (InterruptGuard guard = new InterruptGuard(cancellation)) {
            RunOutcome outcome = service.run(configuration, directory, overwrite, cancellation);
            report.print(outcome, configuration, Map.of());
            if (!noReport) {
                terminal.note("report: " + reports.report(outcome, Map.of()));
            }
            if (outcome.cancelled()) {
                return ErrorHandler.CANCELLED;
            }
            if (outcome.failed()) {
                return ErrorHandler.SAMPLING;
            }
            return strict && outcome.warns() ? ErrorHandler.STRICT : 0;
        }
    }
}
