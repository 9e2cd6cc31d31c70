package org.asterism.app.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asterism.app.config.RunSettings;
import org.asterism.app.run.CalibrationReport;
import org.asterism.app.run.CalibrationService;
import org.asterism.app.run.InterruptGuard;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.run.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calibrates a model and a sampler by simulation. */
@Command(
        name = "calibrate",
        description = "Infer many simulated truths, and see whether they rank evenly among their draws.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class CalibrateCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json");

    private final CalibrationService service;
    private final CalibrationReport report;

    @Parameters(index = "0", paramLabel = "MODEL", description = "see 'asterism list models'")
    private String model;

    @Option(
            names = "--simulations",
            paramLabel = "N",
            description = "truths to draw and infer (default: ${DEFAULT-VALUE})",
            defaultValue = "100")
    private int simulations;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "table whose times and errors to take; what was measured is simulated (default: one that the model"
                            + " simulates)")
    private String data;

    @Mixin
    private InferenceMixin inference = new InferenceMixin();

    @Option(
            names = "-O",
            paramLabel = "OPTION=VALUE",
            description = "option of model or sampler, or of the simulated table, such as n; repeatable")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--chains",
            paramLabel = "N",
            description = "chains for each simulation (default: ${DEFAULT-VALUE})",
            defaultValue = "2")
    private String chains;

    @Option(
            names = "--tune",
            paramLabel = "N",
            description = "tuning transitions a chain (default: ${DEFAULT-VALUE})",
            defaultValue = "500")
    private String tune;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "draws a chain (default: ${DEFAULT-VALUE})",
            defaultValue = "500")
    private String draws;

    @Option(names = "--threads", paramLabel = "N", description = "simulations at once (default: one a processor)")
    private String threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "directory for ranks.csv and figures/ranks.svg (default: MODEL-calibration)")
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text)")
    private String format = "text";

    @Option(names = "--strict", description = "exit with status 5 when the ranks of a quantity are not uniform")
    private boolean strict;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    CalibrateCommand(CalibrationService service, CalibrationReport report) {
        this.service = service;
        this.report = report;
    }

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new UsageException(
                    Problem.of("there is no format '" + format + "'").cure(Suggestion.cure(format, FORMATS)));
        }
        if (simulations < 1) {
            throw new UsageException(
                    Problem.of("--simulations is " + simulations).cure("give a number of one or more"));
        }
        Cancellation cancellation = new Cancellation();
        try (InterruptGuard guard = new InterruptGuard(cancellation)) {
            CalibrationService.Calibrated calibrated = service.calibrate(settings(), simulations, cancellation);
            Path directory = out == null
                    ? Path.of(calibrated.configuration().model().descriptor().id() + "-calibration")
                    : out;
            report.write(calibrated.result(), directory);
            if (format.equals("json")) {
                report.printJson(calibrated);
            } else {
                report.print(calibrated, directory);
            }
            if (calibrated.result().cancelled()) {
                return ErrorHandler.CANCELLED;
            }
            return strict && !calibrated.result().passes() ? ErrorHandler.STRICT : 0;
        }
    }

    private RunSettings settings() {
        RunSettings settings = RunSettings.empty();
        Map<String, String> values = settings.values();
        values.put("model", model);
        values.put("chains", chains);
        values.put("tune", tune);
        values.put("draws", draws);
        InferenceMixin.put(values, "data", data);
        InferenceMixin.put(values, "threads", threads);
        settings.options().putAll(options);
        inference.addTo(settings);
        return settings;
    }
}
