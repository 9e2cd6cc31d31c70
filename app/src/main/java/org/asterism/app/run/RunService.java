package org.asterism.app.run;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunOptions;
import org.asterism.app.plugin.UsedPlugins;
import org.asterism.app.terminal.ProgressDisplay;
import org.asterism.app.terminal.ScanDisplay;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.TableReader;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.draws.DrawWriter;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.PluginException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.SamplingException;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.Posterior;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugin;
import org.asterism.core.run.Cancellation;
import org.asterism.core.run.ChainOutcome;
import org.asterism.core.run.Progress;
import org.asterism.core.run.RunPlan;
import org.asterism.diagnostics.summary.CsvSummary;
import org.asterism.diagnostics.summary.Selection;
import org.asterism.diagnostics.summary.SummarisedDraws;
import org.asterism.diagnostics.summary.Summary;
import org.asterism.diagnostics.summary.SummaryScan;

/** Runs a configuration from the table to the finished directory. */
public final class RunService {
    private static final String FORMAT = "netcdf";

    private final DataLoader loader;
    private final Assessment assessment;
    private final Catalogue<DrawWriter> writers;
    private final Catalogue<DrawReader> readers;
    private final Terminal terminal;

    @Inject
    RunService(
            DataLoader loader,
            Assessment assessment,
            Catalogue<DrawWriter> writers,
            Catalogue<DrawReader> readers,
            Terminal terminal) {
        this.loader = loader;
        this.assessment = assessment;
        this.writers = writers;
        this.readers = readers;
        this.terminal = terminal;
    }

    /**
     * Runs.
     *
     * @param given what to run; what is left to the sampler is decided here
     * @param out the directory of the run
     * @param overwrite whether a run that is there may be replaced
     * @param cancellation ends sampling early, and keeps the draws
     * @throws UsageException if the directory cannot be used
     * @throws org.asterism.core.error.DataException if the data cannot
     * @throws SamplingException if no chain made a draw
     */
    public RunOutcome run(RunConfiguration given, Path out, boolean overwrite, Cancellation cancellation) {
        RunDirectory.refuseOccupied(out, overwrite);
        MatchedData data = loader.load(given.data(), given.part(), given.select(), given.columns(), given.model());
        Posterior posterior = given.model().posterior(new ModelRequest(data, given.modelOptions()));
        RunConfiguration configuration = given.decided(posterior.newLogDensity());
        RunPlan plan = new RunPlan(
                posterior,
                configuration.sampler(),
                configuration.samplerOptions(),
                configuration.count(RunOptions.CHAINS),
                configuration.count(RunOptions.TUNE),
                configuration.count(RunOptions.DRAWS),
                configuration.run().get(RunOptions.SEED),
                KeptGroups.of(configuration, posterior),
                configuration.count(RunOptions.THREADS),
                configuration.until().map(target -> target));
        RunRecord record = new RunRecord(configuration, data, used(configuration));
        try (RunDirectory directory = RunDirectory.open(out);
                RunLog log = new RunLog(directory.file("run.log"))) {
            record.log(log, plan);
            List<ChainOutcome> chains = sample(plan, configuration, directory, record, cancellation);
            chains.forEach(chain -> log.line(RunRecord.describe(chain)));
            Assessed assessed = assess(directory, configuration);
            List<String> warnings = RunWarnings.of(configuration, chains, assessed.summary);
            RunOutcome outcome = new RunOutcome(
                    out, chains, assessed.summary, assessed.findings, record.facts(posterior, chains, warnings));
            outcome.findings().forEach(finding -> log.line(finding.verdict() + " " + finding.message()));
            try (Writer csv = Files.newBufferedWriter(directory.file("summary.csv"))) {
                CsvSummary.write(outcome.summary(), csv);
            }
            Files.writeString(directory.file(RunDirectory.CONFIGURATION), record.yaml());
            Files.writeString(directory.file(RunDirectory.RECORD), record.json(outcome));
            directory.finish();
            return outcome;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UsageException(
                    Problem.of("the run cannot be written: " + e.getMessage())
                            .at(out.toString())
                            .cure("free space, or name another directory with --out"),
                    e);
        }
    }

    private UsedPlugins used(RunConfiguration configuration) {
        UsedPlugins used = new UsedPlugins();
        TableReader reader = loader.reader(configuration.data());
        used.add("reader " + reader.descriptor().id(), reader);
        used.add("model " + configuration.model().descriptor().id(), configuration.model());
        used.add("sampler " + configuration.sampler().descriptor().id(), configuration.sampler());
        used.add("engine " + configuration.engine().descriptor().id(), configuration.engine());
        assessment
                .diagnostics()
                .forEach(each -> used.add("diagnostic " + each.descriptor().id(), each));
        return used;
    }

    /** Runs the chains; where they cannot start, says whose model that is. */
    private static List<ChainOutcome> chains(
            RunPlan plan, RunConfiguration configuration, DrawSink sink, Progress progress, Cancellation cancellation) {
        try {
            return configuration.engine().run(plan, sink, progress, cancellation);
        } catch (SamplingException e) {
            Optional<Plugin> plugin = Plugin.of(configuration.model());
            if (plugin.isEmpty()) {
                throw e;
            }
            String place = "model " + configuration.model().descriptor().id() + " of plug-in "
                    + plugin.get().name();
            throw new SamplingException(
                    e.problems().stream().map(problem -> problem.at(place)).toList());
        }
    }

    private List<ChainOutcome> sample(
            RunPlan plan,
            RunConfiguration configuration,
            RunDirectory directory,
            RunRecord record,
            Cancellation cancellation)
            throws IOException {
        DrawSchema schema = new DrawSchema(
                plan.posterior().variables(),
                plan.statistics(),
                plan.chains(),
                plan.draws(),
                plan.posterior() instanceof ObservedData holder ? holder.observed() : List.of(),
                record.attributes(),
                plan.groupVariables());
        Progress progress = new Progress(plan.chains());
        try (DrawSink sink = writers.get(FORMAT).open(directory.file(RunDirectory.POSTERIOR), schema)) {
            List<ChainOutcome> chains;
            try (ProgressDisplay display = new ProgressDisplay(terminal, progress, plan.tune(), plan.draws())) {
                chains = chains(plan, configuration, sink, progress, cancellation);
            }
            refuseEmpty(chains);
            sink.finish(Map.of("sampling_time", Double.toString(RunRecord.seconds(chains))));
            return chains;
        }
    }

    private static void refuseEmpty(List<ChainOutcome> chains) {
        if (chains.stream().anyMatch(chain -> chain.draws() > 0)) {
            return;
        }
        for (ChainOutcome chain : chains) {
            if (chain instanceof ChainOutcome.Abandoned abandoned) {
                throw new CancelledException("of a chain, " + RunWarnings.place(abandoned));
            }
        }
        for (ChainOutcome chain : chains) {
            if (chain instanceof ChainOutcome.Failed failed) {
                Problem problem = Problem.of("every chain failed before its first draw: " + RunWarnings.cause(failed));
                throw new SamplingException(
                        failed.cause() instanceof PluginException
                                ? problem
                                : problem.cure("see the terms of the density with 'asterism check'"),
                        failed.cause());
            }
        }
        throw new CancelledException();
    }

    /** What is made of the draws. */
    private record Assessed(Summary summary, List<Finding> findings) {}

    private Assessed assess(RunDirectory directory, RunConfiguration configuration) {
        try (Draws draws = readers.get(FORMAT).open(directory.file(RunDirectory.POSTERIOR))) {
            ScanDisplay display = new ScanDisplay(terminal);
            Summary summary = SummaryScan.onAllProcessors(display).summary(draws, Selection.all(), Summary.USUAL_HDI);
            return new Assessed(
                    summary, assessment.of(new SummarisedDraws(draws, summary), configuration.diagnosticOptions()));
        }
    }
}
