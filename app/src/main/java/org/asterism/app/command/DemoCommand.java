package org.asterism.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunResolver;
import org.asterism.app.config.RunSettings;
import org.asterism.app.report.ReportService;
import org.asterism.app.run.InterruptGuard;
import org.asterism.app.run.RunDirectory;
import org.asterism.app.run.RunOutcome;
import org.asterism.app.run.RunReport;
import org.asterism.app.run.RunService;
import org.asterism.app.run.Simulator;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Generative.Simulation;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.run.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the main job on data that it simulates. */
@Command(
        name = "demo",
        description = "Simulate a star cluster, sample its posterior, compare with the truth, and report it.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class DemoCommand implements Callable<Integer> {
    private static final String MODEL = "cluster";

    private final Catalogue<Model> models;
    private final Simulator simulator;
    private final RunResolver resolver;
    private final RunService service;
    private final RunReport report;
    private final ReportService reports;
    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "DIR", description = "directory of the demo (default: asterism-demo)")
    private Path out = Path.of("asterism-demo");

    @Option(names = "--seed", paramLabel = "N", description = "decides all chance (default: 42)")
    private long seed = 42;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    DemoCommand(
            Catalogue<Model> models,
            Simulator simulator,
            RunResolver resolver,
            RunService service,
            RunReport report,
            ReportService reports,
            Terminal terminal) {
        this.models = models;
        this.simulator = simulator;
        this.resolver = resolver;
        this.service = service;
        this.report = report;
        this.reports = reports;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RunDirectory.refuseOccupied(out, true);
        Simulation simulation = simulator.simulate(models.get(MODEL), Map.of(), seed);
        Path data = out.resolve("cluster.csv");
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UsageException(
                    Problem.of("the directory cannot be made (" + e.getMessage() + ")")
                            .at(out.toString())
                            .cure("name another with --out"),
                    e);
        }
        simulator.write(simulation, data);
        simulator.writeTruth(simulation, out.resolve("truth.json"));
        terminal.note("simulated " + simulation.table().rows().size() + " stars of a cluster: " + data);
        terminal.note("asterism run cluster --data " + data + " --seed " + seed + " --out " + out);
        RunSettings settings = RunSettings.empty();
        settings.values().put("model", MODEL);
        settings.values().put("data", data.toString());
        settings.values().put("seed", Long.toString(seed));
        RunConfiguration configuration = resolver.resolve(settings);
        Cancellation cancellation = new Cancellation();
        try (InterruptGuard guard = new InterruptGuard(cancellation)) {
            RunOutcome outcome = service.run(configuration, out, true, cancellation);
            report.print(outcome, configuration, Simulator.truth(simulation));
            terminal.note("report: " + reports.report(outcome, Simulator.truthByVariable(simulation)));
            return outcome.cancelled() ? ErrorHandler.CANCELLED : 0;
        }
    }
}
