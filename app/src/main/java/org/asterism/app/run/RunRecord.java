package org.asterism.app.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asterism.app.command.VersionProvider;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.plugin.UsedPlugins;
import org.asterism.core.data.Column;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.Unit;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.model.Graphical;
import org.asterism.core.model.Posterior;
import org.asterism.core.run.ChainOutcome;
import org.asterism.core.run.RunPlan;
import org.asterism.diagnostics.report.RunFacts;
import org.asterism.diagnostics.report.RunFacts.ChainFacts;
import org.asterism.diagnostics.report.RunFacts.ColumnUse;
import org.asterism.diagnostics.report.RunFacts.DataFacts;
import org.asterism.diagnostics.report.RunFacts.Replay;

/** What is recorded of a run beside its draws: where it came from, how it went, and how to do it again. */
final class RunRecord {
    private final RunConfiguration configuration;
    private final MatchedData data;
    private final UsedPlugins plugins;
    private final Instant created = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    RunRecord(RunConfiguration configuration, MatchedData data, UsedPlugins plugins) {
        this.configuration = configuration;
        this.data = data;
        this.plugins = plugins;
    }

    /** The attributes of the file of draws. */
    Map<String, String> attributes() {
        Provenance provenance = data.table().provenance();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("created_at", created.toString());
        attributes.put("inference_library", "asterism");
        attributes.put("inference_library_version", VersionProvider.version());
        attributes.put("model", configuration.model().descriptor().id());
        attributes.put("sampler", configuration.sampler().descriptor().id());
        attributes.put("seed", configuration.run().asText().get("seed"));
        attributes.put("tuning_steps", configuration.run().asText().get("tune"));
        attributes.put("data", provenance.place());
        attributes.put("data_sha256", provenance.sha256());
        plugins.ofService("model").ifPresent(plugin -> attributes.put("model_plugin", plugin));
        plugins.ofService("sampler").ifPresent(plugin -> attributes.put("sampler_plugin", plugin));
        configuration.modelOptions().asText().forEach((name, value) -> attributes.put("model_" + name, value));
        configuration.samplerOptions().asText().forEach((name, value) -> attributes.put("sampler_" + name, value));
        return attributes;
    }

    void log(RunLog log, RunPlan plan) {
        log.line("asterism " + VersionProvider.version() + ", Java " + Runtime.version());
        Provenance provenance = data.table().provenance();
        log.line("data " + provenance.place() + ", " + data.size() + " rows, sha256 " + provenance.sha256());
        data.columns().forEach((role, column) -> log.line(describe(role, column)));
        plugins.records().forEach(plugin -> log.line("plug-in " + plugin));
        log.line("model " + configuration.model().descriptor().id() + " "
                + configuration.modelOptions().asText());
        log.line("sampler " + configuration.sampler().descriptor().id() + " "
                + configuration.samplerOptions().asText());
        log.line("run " + configuration.run().asText() + ", "
                + plan.posterior().parameters().dimension() + " coordinates");
    }

    private static String describe(ColumnRole role, Column column) {
        String unit = unit(role, column);
        return "column " + column.name() + " is " + role.name() + (unit.isEmpty() ? "" : ", " + unit);
    }

    private static String unit(ColumnRole role, Column column) {
        boolean identifier = role.kind() == ColumnRole.Kind.IDENTIFIER;
        if (column.unit().isBlank()) {
            return identifier || role.unit().equals(Unit.ANY) ? "" : "without a unit: taken to be in " + role.unit();
        }
        return "in " + column.unit();
    }

    /** How a chain ended, in one line of the log. */
    static String describe(ChainOutcome chain) {
        ChainOutcome.Cost cost = chain.cost();
        return String.format(
                Locale.ROOT,
                "chain %s: %d draws, %d divergences, %d evaluations, %.3f s tuning, %.3f s draws",
                word(chain) + why(chain),
                chain.draws(),
                cost.divergences(),
                cost.evaluations(),
                cost.tuneSeconds(),
                cost.drawSeconds());
    }

    private static String word(ChainOutcome chain) {
        if (chain instanceof ChainOutcome.Completed) {
            return "completed";
        }
        if (chain instanceof ChainOutcome.Failed) {
            return "failed";
        }
        return chain instanceof ChainOutcome.Abandoned ? "abandoned" : "cancelled";
    }

    private static String why(ChainOutcome chain) {
        if (chain instanceof ChainOutcome.Failed failed) {
            return ", " + RunWarnings.cause(failed);
        }
        return chain instanceof ChainOutcome.Abandoned abandoned ? ", " + RunWarnings.place(abandoned) : "";
    }

    /** The wall time of the slowest chain. */
    static double seconds(List<ChainOutcome> chains) {
        double longest = 0;
        for (ChainOutcome chain : chains) {
            longest =
                    Math.max(longest, chain.cost().tuneSeconds() + chain.cost().drawSeconds());
        }
        return longest;
    }

    /** The configuration that does the run again. */
    String yaml() {
        JsonText yaml = JsonText.yaml();
        yaml.text("model", configuration.model().descriptor().id());
        yaml.text("data", configuration.data().toAbsolutePath().normalize().toString());
        if (!configuration.part().isEmpty()) {
            yaml.text("part", configuration.part());
        }
        yaml.list(
                "select", configuration.select().stream().map(Object::toString).toList());
        yaml.object("columns", configuration.columns());
        yaml.text("sampler", configuration.sampler().descriptor().id());
        yaml.text("engine", configuration.engine().descriptor().id());
        configuration.until().ifPresent(until -> yaml.text("until", until.toString()));
        configuration.run().asText().forEach(yaml::number);
        Map<String, String> options = new LinkedHashMap<>();
        String model = configuration.model().descriptor().id();
        String sampler = configuration.sampler().descriptor().id();
        configuration.modelOptions().asText().forEach((name, value) -> options.put(model + "." + name, value));
        configuration.samplerOptions().asText().forEach((name, value) -> options.put(sampler + "." + name, value));
        configuration
                .diagnosticOptions()
                .forEach((id, of) -> of.asText().forEach((name, value) -> options.put(id + "." + name, value)));
        yaml.object("options", options);
        return yaml.toString();
    }

    /** What a report tells of the run. */
    RunFacts facts(Posterior posterior, List<ChainOutcome> chains, List<String> warnings) {
        List<ColumnUse> columns = new ArrayList<>();
        data.columns()
                .forEach((role, column) -> columns.add(new ColumnUse(role.name(), column.name(), unit(role, column))));
        List<ChainFacts> ends = new ArrayList<>();
        for (ChainOutcome chain : chains) {
            ChainOutcome.Cost cost = chain.cost();
            double seconds = cost.tuneSeconds() + cost.drawSeconds();
            ends.add(new ChainFacts(
                    word(chain), chain.draws(), cost.tuned(), cost.divergences(), cost.evaluations(), seconds));
        }
        return new RunFacts(
                VersionProvider.software(),
                configuration.model().descriptor(),
                configuration.sampler().descriptor(),
                new DataFacts(data.table().provenance(), data.size(), columns),
                posterior instanceof Graphical graphical ? Optional.of(graphical.graphicalModel()) : Optional.empty(),
                ends,
                warnings,
                new Replay(
                        created.toString(),
                        configuration.run().asText().get("seed"),
                        Runtime.version().toString(),
                        yaml(),
                        plugins.facts()));
    }

    /** What happened. */
    String json(RunOutcome outcome) {
        Provenance provenance = data.table().provenance();
        JsonText json = JsonText.json();
        json.text("asterism", VersionProvider.version());
        json.text("java", Runtime.version().toString());
        json.text("created_at", created.toString());
        json.text("model", configuration.model().descriptor().id());
        json.text("sampler", configuration.sampler().descriptor().id());
        json.text("data", provenance.source());
        json.text("data_format", provenance.format());
        json.text("data_part", provenance.part());
        json.text("data_sha256", provenance.sha256());
        json.number("data_bytes", Long.toString(provenance.bytes()));
        json.number("rows", Integer.toString(data.size()));
        configuration.until().ifPresent(until -> json.text("until", until.toString()));
        configuration.run().asText().forEach(json::number);
        json.items("plugins", plugins.records());
        json.items(
                "chain_outcomes",
                outcome.chains().stream().map(RunRecord::fields).toList());
        json.list("warnings", outcome.facts().warnings());
        json.items(
                "findings", outcome.findings().stream().map(RunRecord::fields).toList());
        FactsJson.write(outcome.facts(), json);
        return json.toString();
    }

    private static Map<String, Object> fields(ChainOutcome chain) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("outcome", word(chain));
        fields.put("draws", chain.draws());
        fields.put("tuning_steps", chain.cost().tuned());
        fields.put("divergences", chain.cost().divergences());
        fields.put("gradient_evaluations", chain.cost().evaluations());
        fields.put("tune_seconds", chain.cost().tuneSeconds());
        fields.put("draw_seconds", chain.cost().drawSeconds());
        return fields;
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("diagnostic", finding.diagnostic());
        fields.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT));
        fields.put("value", finding.value());
        fields.put("message", finding.message());
        fields.put("advice", finding.advice());
        return fields;
    }
}
