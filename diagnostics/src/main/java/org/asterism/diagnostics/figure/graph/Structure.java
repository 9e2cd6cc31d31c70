package org.asterism.diagnostics.figure.graph;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.GraphicalModel.Plate;

/** A graphical model whose names all refer to something, without cycles; its plates by name. */
final class Structure {
    final GraphicalModel model;
    final Map<String, Plate> plates = new LinkedHashMap<>();
    final Map<String, Node> nodes = new LinkedHashMap<>();
    final Set<Edge> edges = new LinkedHashSet<>();

    /**
     * Checks a model.
     *
     * @throws IllegalArgumentException if a name is given twice or refers to nothing, or something depends on itself
     */
    Structure(GraphicalModel model) {
        this.model = model;
        for (Plate plate : model.plates()) {
            require(!plates.containsKey(plate.name()), "two plates are called " + plate.name());
            plates.put(plate.name(), plate);
        }
        for (Plate plate : model.plates()) {
            plate.within().ifPresent(outer -> requirePlate(outer, "plate " + plate.name()));
            ancestors(plate.name());
        }
        for (Node node : model.nodes()) {
            require(!nodes.containsKey(node.name()), "two nodes are called " + node.name());
            node.plates().forEach(plate -> requirePlate(plate, "node " + node.name()));
            nodes.put(node.name(), node);
        }
        for (Edge edge : model.edges()) {
            requireNode(edge.from(), edge);
            requireNode(edge.to(), edge);
            edges.add(edge);
        }
        requireNoCycle();
    }

    /** The plates that a node is repeated over, with those that they are within. */
    Set<String> platesOf(Node node) {
        Set<String> all = new LinkedHashSet<>();
        node.plates().forEach(plate -> all.addAll(ancestors(plate)));
        return all;
    }

    /** A plate and all that it is within. */
    Set<String> ancestors(String plate) {
        Set<String> all = new LinkedHashSet<>();
        Optional<String> next = Optional.of(plate);
        while (next.isPresent()) {
            require(all.add(next.get()), "plate " + next.get() + " is within itself");
            next = plates.get(next.get()).within();
        }
        return all;
    }

    private void requirePlate(String plate, String by) {
        require(plates.containsKey(plate), by + " is in the plate " + plate + ", which there is not");
    }

    private void requireNode(String node, Edge edge) {
        require(
                nodes.containsKey(node),
                "the edge from " + edge.from() + " to " + edge.to() + " names " + node + ", which is no node");
    }

    private void requireNoCycle() {
        Set<Edge> left = new HashSet<>(edges);
        boolean shrinking = true;
        while (shrinking) {
            Set<String> targets = new HashSet<>();
            left.forEach(edge -> targets.add(edge.to()));
            shrinking = left.removeIf(edge -> !targets.contains(edge.from()));
        }
        for (Edge edge : edges) {
            require(!left.contains(edge), edge.to() + " depends on itself through " + edge.from());
        }
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
