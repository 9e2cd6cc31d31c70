package org.asterism.app.command;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunOptions;
import org.asterism.app.config.RunResolver;
import org.asterism.app.run.DataLoader;
import org.asterism.app.run.PriorService;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.data.MatchedData;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws from a model's prior, to see what it says before the data are heard. */
@Command(
        name = "prior",
        description = "Draw parameters from a model's prior, and data from them, before anything is inferred.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class PriorCommand implements Callable<Integer> {
    private static final double[] SHARES = {0.03, 0.5, 0.97};

    private final RunResolver resolver;
    private final DataLoader loader;
    private final PriorService service;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "see 'asterism list models'")
    private String model;

    @Mixin
    private RunSettingsMixin settings;

    @Option(names = "--out", paramLabel = "DIR", description = "directory for prior.nc (default: MODEL-prior)")
    private Path out;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    PriorCommand(RunResolver resolver, DataLoader loader, PriorService service, Terminal terminal) {
        this.resolver = resolver;
        this.loader = loader;
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RunConfiguration c = resolver.resolve(settings.settings(model));
        MatchedData data = loader.load(c.data(), c.part(), c.select(), c.columns(), c.model());
        Posterior posterior = c.model().posterior(new ModelRequest(data, c.modelOptions()));
        String id = c.model().descriptor().id();
        Path directory = out == null ? Path.of(id + "-prior") : out;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UsageException(
                    Problem.of("the output directory cannot be made ("
                                    + e.getClass().getSimpleName() + ")")
                            .at(directory.toString())
                            .cure("name another with --out"),
                    e);
        }
        Path file = directory.resolve("prior.nc");
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("inference_library", "asterism");
        attributes.put("inference_library_version", VersionProvider.version());
        attributes.put("model", id);
        attributes.put("seed", c.run().asText().get("seed"));
        int draws = c.count(RunOptions.DRAWS);
        Map<String, double[]> kept = service.draw(posterior, draws, c.run().get(RunOptions.SEED), file, attributes);
        print(kept, posterior instanceof ObservedData holder ? holder.observed() : List.of());
        terminal.note(draws + " draws from the prior of " + id + ", seed " + attributes.get("seed") + ": " + file);
        return 0;
    }

    private void print(Map<String, double[]> kept, List<Quantity> observed) {
        PrintWriter to = terminal.out();
        to.printf(Locale.ROOT, "%-16s %12s %12s %12s   %s%n", "prior", "3%", "50%", "97%", "observed");
        kept.forEach((name, draws) -> {
            Arrays.sort(draws);
            String range = observed.stream()
                    .filter(quantity -> quantity.variable().name().equals(name))
                    .map(PriorCommand::range)
                    .findFirst()
                    .orElse("");
            to.printf(
                    Locale.ROOT,
                    "%-16s %12.5g %12.5g %12.5g   %s%n",
                    name,
                    quantile(draws, SHARES[0]),
                    quantile(draws, SHARES[1]),
                    quantile(draws, SHARES[2]),
                    range);
        });
        to.flush();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static String range(Quantity quantity) {
        double least = Arrays.stream(quantity.values()).min().orElse(Double.NaN);
        double greatest = Arrays.stream(quantity.values()).max().orElse(Double.NaN);
        return String.format(Locale.ROOT, "%.5g to %.5g", least, greatest);
    }
}
