package org.asterism.app.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.option.Descriptor;
import org.asterism.diagnostics.report.RunFacts;

/** Writes what a report needs of a run beside its draws into its record, so that it needs neither the data nor the model. */
final class FactsJson {
    static final String SOFTWARE = "software";
    static final String MODEL = "model";
    static final String SAMPLER = "sampler";

    private FactsJson() {}

    static void write(RunFacts facts, JsonText json) {
        json.items(
                "services",
                List.of(
                        service(SOFTWARE, facts.software()),
                        service(MODEL, facts.model()),
                        service(SAMPLER, facts.sampler())));
        List<Map<String, Object>> citations = new ArrayList<>();
        citations(SOFTWARE, facts.software(), citations);
        citations(MODEL, facts.model(), citations);
        citations(SAMPLER, facts.sampler(), citations);
        json.items("citations", citations);
        json.items(
                "columns",
                facts.data().columns().stream()
                        .map(use -> item("role", use.role(), "column", use.column(), "unit", use.unit()))
                        .toList());
        facts.graph().ifPresent(graph -> graph(graph, json));
    }

    private static Map<String, Object> service(String of, Descriptor service) {
        return item(
                "of",
                of,
                "id",
                service.id(),
                "version",
                service.version(),
                "summary",
                service.summary(),
                "provider",
                service.provider(),
                "licence",
                service.licence());
    }

    private static void citations(String of, Descriptor service, List<Map<String, Object>> citations) {
        service.citations()
                .forEach(citation -> citations.add(item("of", of, "text", citation.text(), "doi", citation.doi())));
    }

    private static void graph(GraphicalModel graph, JsonText json) {
        json.items(
                "graph_nodes",
                graph.nodes().stream()
                        .map(node -> item(
                                "name",
                                node.name(),
                                "kind",
                                node.kind().name().toLowerCase(Locale.ROOT),
                                "plates",
                                node.plates(),
                                "distribution",
                                node.distribution(),
                                "description",
                                node.description()))
                        .toList());
        json.items(
                "graph_plates",
                graph.plates().stream()
                        .map(plate -> item(
                                "name",
                                plate.name(),
                                "size",
                                plate.size(),
                                "within",
                                plate.within().stream().toList()))
                        .toList());
        json.items(
                "graph_edges",
                graph.edges().stream()
                        .map(edge -> item("from", edge.from(), "to", edge.to()))
                        .toList());
    }

    /** Names and values in turn. */
    private static Map<String, Object> item(Object... namesAndValues) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return item;
    }
}
