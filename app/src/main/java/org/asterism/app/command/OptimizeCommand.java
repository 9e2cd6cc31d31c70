package org.asterism.app.command;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunOptions;
import org.asterism.app.config.RunResolver;
import org.asterism.app.run.DataLoader;
import org.asterism.app.run.LaplaceSummary;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.data.MatchedData;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the mode of a posterior, and approximates the posterior by the normal density with its curvature there. */
@Command(
        name = "optimize",
        description = "Find the mode of the posterior, and its widths and correlations by the Laplace approximation.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class OptimizeCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "csv");

    private final RunResolver resolver;
    private final DataLoader loader;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "see 'asterism list models'")
    private String model;

    @Mixin
    private RunSettingsMixin settings;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or csv (default: text)")
    private String format = "text";

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    OptimizeCommand(RunResolver resolver, DataLoader loader, Terminal terminal) {
        this.resolver = resolver;
        this.loader = loader;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new UsageException(
                    Problem.of("there is no format '" + format + "'").cure(Suggestion.cure(format, FORMATS)));
        }
        RunConfiguration c = resolver.resolve(settings.settings(model));
        MatchedData data = loader.load(c.data(), c.part(), c.select(), c.columns(), c.model());
        Posterior posterior = c.model().posterior(new ModelRequest(data, c.modelOptions()));
        if (!(posterior.newLogDensity() instanceof Differentiable density)) {
            throw new UsageException(
                    Problem.of("the mode is sought along the gradient, which this model does not offer")
                            .cure("sample with a sampler that needs none, such as slice"));
        }
        LaplaceSummary summary = LaplaceSummary.of(posterior, density, c.run().get(RunOptions.SEED));
        terminal.out().print("csv".equals(format) ? summary.csv() : summary.text());
        terminal.out().flush();
        summary.notes().forEach(note -> terminal.noteWrapped(note, 2));
        return 0;
    }
}
