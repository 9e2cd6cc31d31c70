package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;

/**
 * Where everything of a graphical model goes.
 *
 * @param page all items and clusters, placed
 * @param strokes the lines of the arrows
 */
record GraphLayout(Cluster page, Map<Link, Stroke> strokes) {
    private static final int MOST_INPUTS_BESIDE = 4;

    /**
     * Lays out a model.
     *
     * @throws IllegalArgumentException if it contradicts itself
     */
    static GraphLayout of(GraphicalModel model) {
        Structure structure = new Structure(model);
        Clustering.Result clusters = Clustering.of(structure);
        Map<String, List<Node>> beside = beside(structure, clusters.homes());
        Set<String> hidden =
                beside.values().stream().flatMap(List::stream).map(Node::name).collect(Collectors.toSet());
        Map<String, Item> items = new LinkedHashMap<>();
        for (Node node : model.nodes()) {
            if (!hidden.contains(node.name())) {
                NodeGlyph glyph = NodeGlyph.of(node, beside.getOrDefault(node.name(), List.of()));
                items.put(node.name(), new Item(glyph, clusters.homes().get(node.name()), 0));
            }
        }
        List<Link> links = new ArrayList<>();
        for (Edge edge : structure.edges) {
            if (!hidden.contains(edge.from())) {
                links.add(new Link(List.of(items.get(edge.from()), items.get(edge.to()))));
            }
        }
        return arranged(clusters.page(), List.copyOf(items.values()), links, model);
    }

    private static GraphLayout arranged(Cluster page, List<Item> items, List<Link> links, GraphicalModel model) {
        Ranking.assign(page, items, links);
        Rows.addLabels(page, items, model.plates());
        List<Link> bent = Rows.bend(links);
        Ordering.arrange(page, bent);
        Placement.place(page, bent);
        Levels.place(page);
        Router router = new Router(page);
        Map<Link, Stroke> strokes = new LinkedHashMap<>();
        bent.forEach(link -> strokes.put(link, router.route(link)));
        return new GraphLayout(page, strokes);
    }

    /** The fixed inputs that only one node of the same cluster has, by the name of that node. */
    private static Map<String, List<Node>> beside(Structure structure, Map<String, Cluster> homes) {
        Map<String, List<Node>> beside = new LinkedHashMap<>();
        for (Node node : structure.nodes.values()) {
            List<Edge> out = structure.edges.stream()
                    .filter(edge -> edge.from().equals(node.name()))
                    .toList();
            boolean in = structure.edges.stream().anyMatch(edge -> edge.to().equals(node.name()));
            if (node.kind() != Kind.FIXED || in || out.size() != 1) {
                continue;
            }
            String only = out.get(0).to();
            boolean together = homes.get(only) == homes.get(node.name());
            boolean isFixed = structure.nodes.get(only).kind() == Kind.FIXED;
            List<Node> inputs = beside.getOrDefault(only, new ArrayList<>());
            if (together && !isFixed && inputs.size() < MOST_INPUTS_BESIDE) {
                inputs.add(node);
                beside.put(only, inputs);
            }
        }
        return beside;
    }
}
