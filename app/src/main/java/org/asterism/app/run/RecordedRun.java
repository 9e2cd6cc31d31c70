package org.asterism.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asterism.app.plugin.UsedPlugins;
import org.asterism.core.data.Provenance;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.diagnostics.report.RunFacts;
import org.asterism.diagnostics.report.RunFacts.ChainFacts;
import org.asterism.diagnostics.report.RunFacts.ColumnUse;
import org.asterism.diagnostics.report.RunFacts.DataFacts;
import org.asterism.diagnostics.report.RunFacts.PluginFacts;
import org.asterism.diagnostics.report.RunFacts.Replay;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a run recorded of itself beside its draws.
 *
 * @param facts of the run
 * @param findings of its diagnostics, causes before consequences
 */
public record RecordedRun(RunFacts facts, List<Finding> findings) {
    private static final String CURE = "give the directory of a run, as 'asterism run' of this version writes it";

    /**
     * Reads the record of a run.
     *
     * @throws DataException if it is missing or damaged
     */
    public static RecordedRun read(Path directory) {
        Path record = directory.resolve(RunDirectory.RECORD);
        Path configuration = directory.resolve(RunDirectory.CONFIGURATION);
        try {
            // JSON is a part of YAML.
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(record));
            Item json = new Item(root instanceof Map<?, ?> map ? map : Map.of());
            return new RecordedRun(facts(json, Files.readString(configuration)), findings(json));
        } catch (IOException e) {
            throw new DataException(
                    Problem.of("the record of the run cannot be read (" + e.getMessage() + ")")
                            .at(directory.toString())
                            .cure(CURE),
                    e);
        } catch (YAMLException | IllegalArgumentException e) {
            throw new DataException(
                    Problem.of("the record of the run is damaged: " + e.getMessage())
                            .at(record.toString())
                            .cure(CURE),
                    e);
        }
    }

    /** An object of the record, of which every member that is asked for must be there. */
    private record Item(Map<?, ?> members) {
        Object member(String name) {
            if (!members.containsKey(name)) {
                throw new IllegalArgumentException("it has no '" + name + "'");
            }
            return members.get(name);
        }

        String text(String name) {
            return String.valueOf(member(name));
        }

        double real(String name) {
            return member(name) instanceof Number number ? number.doubleValue() : Double.NaN;
        }

        long whole(String name) {
            if (member(name) instanceof Number number) {
                return number.longValue();
            }
            throw new IllegalArgumentException("'" + name + "' is no number");
        }

        List<?> list(String name) {
            if (member(name) instanceof List<?> list) {
                return list;
            }
            throw new IllegalArgumentException("'" + name + "' is no list");
        }

        List<String> texts(String name) {
            return list(name).stream().map(String::valueOf).toList();
        }

        List<Item> items(String name) {
            List<Item> items = new ArrayList<>();
            for (Object item : list(name)) {
                items.add(new Item(item instanceof Map<?, ?> map ? map : Map.of()));
            }
            return items;
        }
    }

    private static RunFacts facts(Item json, String configuration) {
        Provenance from = new Provenance(
                json.text("data"),
                json.text("data_format"),
                json.text("data_part"),
                json.whole("data_bytes"),
                json.text("data_sha256"));
        List<ColumnUse> columns = json.items("columns").stream()
                .map(item -> new ColumnUse(item.text("role"), item.text("column"), item.text("unit")))
                .toList();
        return new RunFacts(
                service(json, FactsJson.SOFTWARE),
                service(json, FactsJson.MODEL),
                service(json, FactsJson.SAMPLER),
                new DataFacts(from, Math.toIntExact(json.whole("rows")), columns),
                json.members().containsKey("graph_nodes") ? Optional.of(graph(json)) : Optional.empty(),
                json.items("chain_outcomes").stream().map(RecordedRun::chain).toList(),
                json.texts("warnings"),
                new Replay(
                        json.text("created_at"),
                        json.text("seed"),
                        json.text("java"),
                        configuration,
                        json.items("plugins").stream().map(RecordedRun::plugin).toList()));
    }

    private static PluginFacts plugin(Item json) {
        Map<String, String> members = new HashMap<>();
        UsedPlugins.MEMBERS.forEach(name -> members.put(name, json.text(name)));
        return UsedPlugins.facts(members);
    }

    private static Descriptor service(Item json, String of) {
        Item service = json.items("services").stream()
                .filter(item -> item.text("of").equals(of))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it has no service '" + of + "'"));
        List<Citation> citations = json.items("citations").stream()
                .filter(item -> item.text("of").equals(of))
                .map(item -> new Citation(item.text("text"), item.text("doi")))
                .toList();
        return new Descriptor(
                service.text("id"),
                List.of(),
                service.text("version"),
                service.text("summary"),
                service.text("provider"),
                service.text("licence"),
                citations);
    }

    private static ChainFacts chain(Item item) {
        return new ChainFacts(
                item.text("outcome"),
                Math.toIntExact(item.whole("draws")),
                Math.toIntExact(item.whole("tuning_steps")),
                Math.toIntExact(item.whole("divergences")),
                item.whole("gradient_evaluations"),
                item.real("tune_seconds") + item.real("draw_seconds"));
    }

    private static GraphicalModel graph(Item json) {
        return new GraphicalModel(
                json.items("graph_nodes").stream()
                        .map(item -> new GraphicalModel.Node(
                                item.text("name"),
                                GraphicalModel.Kind.valueOf(item.text("kind").toUpperCase(Locale.ROOT)),
                                item.texts("plates"),
                                item.text("distribution"),
                                item.text("description")))
                        .toList(),
                json.items("graph_plates").stream()
                        .map(item -> new GraphicalModel.Plate(
                                item.text("name"),
                                Math.toIntExact(item.whole("size")),
                                item.texts("within").stream().findFirst()))
                        .toList(),
                json.items("graph_edges").stream()
                        .map(item -> new GraphicalModel.Edge(item.text("from"), item.text("to")))
                        .toList());
    }

    private static List<Finding> findings(Item json) {
        return json.items("findings").stream()
                .map(item -> new Finding(
                        item.text("diagnostic"),
                        Finding.Verdict.valueOf(item.text("verdict").toUpperCase(Locale.ROOT)),
                        item.real("value"),
                        item.text("message"),
                        item.text("advice")))
                .toList();
    }
}
