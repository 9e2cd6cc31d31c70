package org.asterism.diagnostics.figure.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Node;

/** Writes a graphical model in the DOT language of Graphviz, its plates as clusters. */
public final class DotGraph {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final Structure structure;
    private int clusters;

    private DotGraph(Structure structure) {
        this.structure = structure;
        structure.nodes.keySet().forEach(name -> identifiers.put(name, "n" + identifiers.size()));
    }

    /**
     * The text of a model.
     *
     * @throws IllegalArgumentException if a name is given twice or refers to nothing, or something depends on itself
     */
    public static String of(GraphicalModel model) {
        Structure structure = new Structure(model);
        Clustering.Result result = Clustering.of(structure);
        return new DotGraph(structure).write(result.page(), result.homes());
    }

    private String write(Cluster page, Map<String, Cluster> homes) {
        text.append("digraph model {\n");
        text.append("  graph [fontname=\"Helvetica\", fontsize=10, labeljust=r, labelloc=b];\n");
        text.append("  node [fontname=\"Helvetica\", fontsize=11, fillcolor=\"#d4d9e0\"];\n");
        cluster(page, homes, "  ");
        for (Edge edge : structure.edges) {
            text.append("  ").append(identifiers.get(edge.from())).append(" -> ");
            text.append(identifiers.get(edge.to())).append(";\n");
        }
        return text.append("}\n").toString();
    }

    private void cluster(Cluster cluster, Map<String, Cluster> homes, String indent) {
        for (Node node : structure.nodes.values()) {
            if (homes.get(node.name()) == cluster) {
                text.append(indent).append(identifiers.get(node.name()));
                text.append(" [").append(attributes(node)).append("];\n");
            }
        }
        for (Cluster within : cluster.clusters()) {
            String label = PlateLabel.of(within.plates, structure.model.plates())
                    .text()
                    .letters();
            text.append(indent).append("subgraph cluster_").append(clusters++).append(" {\n");
            text.append(indent)
                    .append("  label=")
                    .append(quoted(label.replace('\u00a0', ' ')))
                    .append(";\n");
            cluster(within, homes, indent + "  ");
            text.append(indent).append("}\n");
        }
    }

    private static String attributes(Node node) {
        String label = node.distribution().isEmpty() ? node.name() : node.name() + "\n~ " + node.distribution();
        String tooltip = ", tooltip=" + quoted(node.description());
        return switch (node.kind()) {
            case RANDOM -> "label=" + quoted(label) + ", shape=ellipse" + tooltip;
            case OBSERVED -> "label=" + quoted(label) + ", shape=ellipse, style=filled" + tooltip;
            case DETERMINISTIC -> "label=" + quoted(label) + ", shape=box, style=rounded" + tooltip;
            case FIXED -> "label=\"\", xlabel=" + quoted(node.name()) + ", shape=point, fillcolor=black" + tooltip;
        };
    }

    /** In DOT a backslash begins an escape of the label, and a quote ends the text. */
    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
