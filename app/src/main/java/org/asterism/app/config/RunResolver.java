package org.asterism.app.config;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.asterism.core.data.RowFilter;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Model;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.run.Engine;
import org.asterism.core.sampler.Sampler;
import org.asterism.diagnostics.convergence.ConvergenceTarget;

/** Turns settings as text into a checked configuration, or into all that is wrong with them. */
public final class RunResolver {
    private static final int SEED_BITS = 31;

    private final Catalogue<Model> models;
    private final Catalogue<Sampler> samplers;
    private final Catalogue<Engine> engines;
    private final Catalogue<Diagnostic> diagnostics;

    @Inject
    RunResolver(
            Catalogue<Model> models,
            Catalogue<Sampler> samplers,
            Catalogue<Engine> engines,
            Catalogue<Diagnostic> diagnostics) {
        this.models = models;
        this.samplers = samplers;
        this.engines = engines;
        this.diagnostics = diagnostics;
    }

    /**
     * Checks settings.
     *
     * @throws UsageException with all that is wrong
     */
    public RunConfiguration resolve(RunSettings settings) {
        Problems problems = new Problems();
        Map<String, String> values = new LinkedHashMap<>(settings.values());
        Optional<Model> model =
                required(values, "model", "MODEL", problems).flatMap(id -> attempt(() -> models.get(id), problems));
        Optional<String> data = required(values, "data", "--data FILE", problems);
        String samplerId = values.getOrDefault("sampler", "nuts");
        Optional<Sampler> sampler = attempt(() -> samplers.get(samplerId), problems);
        String engineId = values.getOrDefault("engine", "local");
        Optional<Engine> engine = attempt(() -> engines.get(engineId), problems);
        String part = values.getOrDefault("part", "");
        Optional<ConvergenceTarget> until = Optional.ofNullable(values.get("until"))
                .flatMap(text -> attempt(() -> ConvergenceTarget.parse(text), problems));
        boolean hasUntil = values.containsKey("until");
        values.keySet().removeAll(RunOptions.TEXTS);
        Options run = decided(Options.parse(RunOptions.all(), values, "the run", problems), values, hasUntil);
        if (run.get(RunOptions.CHAINS) == 1
                && until.filter(t -> t.mostRhat() < Double.POSITIVE_INFINITY).isPresent()) {
            problems.add(Problem.of("R-hat compares chains, and there is only one")
                    .cure("give --chains 2 or more, or --until ess=N"));
        }
        List<RowFilter> filters = new ArrayList<>();
        for (String select : settings.select()) {
            attempt(() -> RowFilter.parse(select), problems).ifPresent(filters::add);
        }
        OptionRouter router = new OptionRouter(problems);
        model.ifPresent(
                m -> router.owner("model " + m.descriptor().id(), m.descriptor().id(), m.options()));
        sampler.ifPresent(s ->
                router.owner("sampler " + s.descriptor().id(), s.descriptor().id(), s.options()));
        for (Diagnostic diagnostic : diagnostics.all()) {
            String id = diagnostic.descriptor().id();
            router.ownerByPrefix("diagnostic " + id, id, diagnostic.options());
        }
        if (model.isPresent() && sampler.isPresent()) {
            router.route(settings.options());
        }
        problems.throwIfAny(UsageException::new);
        Map<String, Options> ofDiagnostics = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics.all()) {
            ofDiagnostics.put(
                    diagnostic.descriptor().id(),
                    router.options(diagnostic.descriptor().id()));
        }
        return new RunConfiguration(
                model.orElseThrow(),
                router.options(model.orElseThrow().descriptor().id()),
                Path.of(data.orElseThrow()),
                part,
                filters,
                settings.columns(),
                sampler.orElseThrow(),
                router.options(sampler.orElseThrow().descriptor().id()),
                engine.orElseThrow(),
                ofDiagnostics,
                until,
                run);
    }

    private static Options decided(Options run, Map<String, String> given, boolean hasUntil) {
        Options decided = run;
        if (hasUntil && !given.containsKey(RunOptions.DRAWS.name())) {
            decided = decided.with(RunOptions.DRAWS, RunOptions.DRAWS_UNTIL);
        }
        if (!given.containsKey(RunOptions.SEED.name())) {
            decided = decided.with(RunOptions.SEED, new SecureRandom().nextLong() >>> (Long.SIZE - SEED_BITS));
        }
        if (decided.get(RunOptions.THREADS) == 0) {
            decided =
                    decided.with(RunOptions.THREADS, (long) Runtime.getRuntime().availableProcessors());
        }
        return decided;
    }

    private static Optional<String> required(Map<String, String> values, String name, String usage, Problems problems) {
        Optional<String> value = Optional.ofNullable(values.get(name));
        if (value.isEmpty()) {
            problems.add(Problem.of("no " + name + " is given").cure("give " + usage));
        }
        return value;
    }

    private static <T> Optional<T> attempt(Supplier<T> action, Problems problems) {
        try {
            return Optional.of(action.get());
        } catch (UsageException e) {
            problems.add(e);
            return Optional.empty();
        }
    }
}
