package org.asterism.diagnostics.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.figure.graph.GraphFigure;

/** What was assumed: the model as a graph, what its letters mean, and the constants of its priors. */
final class ModelSection implements Section {
    private static final String GRAPH = "graph";
    /** How the file of draws begins the names of its options. */
    static final String OPTION = "model_";

    private static final int MOST_QUANTITIES = 60;

    private final ReportRequest request;
    private final DrawnFigures figures;

    ModelSection(ReportRequest request, DrawnFigures figures) {
        this.request = request;
        this.figures = figures;
    }

    @Override
    public String id() {
        return "model";
    }

    @Override
    public String title() {
        return "Model";
    }

    @Override
    public void write(HtmlPage page) {
        Optional<GraphicalModel> graph = request.facts().graph();
        if (graph.isPresent()) {
            figures.add(GRAPH, GraphFigure.of(graph.get()));
            figures.place(
                    page,
                    GRAPH,
                    "The model as a graph. An arrow goes from what is assumed or inferred to what depends on it. Circles are"
                            + " inferred, shaded ones observed, boxes follow from others, dots are known; what stands in a"
                            + " frame is repeated as often as its corner says.");
            quantities(page, graph.get().nodes());
        } else {
            page.element("p", "The model does not tell its graph.");
        }
        Settings.write(page, "Priors and options", request.draws().schema().attributes(), OPTION);
    }

    private void quantities(HtmlPage page, List<Node> nodes) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        request.draws().schema().variables().forEach(variable -> variables.put(variable.name(), variable));
        request.draws()
                .schema()
                .observed()
                .forEach(q -> variables.put(q.variable().name(), q.variable()));
        HtmlTable table = HtmlTable.begin(page, "plain", List.of("quantity", "what it is", "unit", "distribution"), 0);
        for (Node node : nodes.subList(0, Math.min(MOST_QUANTITIES, nodes.size()))) {
            Optional<Variable> variable = Optional.ofNullable(variables.get(node.name()));
            String meaning = node.description().isEmpty()
                    ? variable.map(Variable::description).orElse("")
                    : node.description();
            table.row()
                    .name(node.name(), "")
                    .words(meaning)
                    .words(variable.map(v -> v.unit().symbol()).orElse(""))
                    .words(kind(node))
                    .endRow();
        }
        table.end();
        if (nodes.size() > MOST_QUANTITIES) {
            page.element("p", Words.count(nodes.size() - MOST_QUANTITIES) + " more are left out.", "class", "note");
        }
    }

    private static String kind(Node node) {
        return switch (node.kind()) {
            case RANDOM -> node.distribution();
            case OBSERVED -> node.distribution() + ", observed";
            case DETERMINISTIC, FIXED -> node.kind().name().toLowerCase(Locale.ROOT);
        };
    }
}
