package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asterism.core.model.GraphicalModel.Plate;

/**
 * Turns plates into rectangles that are nested or apart. A plate all of whose nodes are also in another becomes a
 * rectangle within the other's; where two plates truly cross, the nodes in both get a rectangle of their own that stands
 * for both.
 */
final class Clustering {
    private final Structure structure;
    private final Map<String, Cluster> homes = new LinkedHashMap<>();

    private Clustering(Structure structure) {
        this.structure = structure;
    }

    /** The page, and in which cluster each node is, by its name. */
    record Result(Cluster page, Map<String, Cluster> homes) {}

    static Result of(Structure structure) {
        Clustering clustering = new Clustering(structure);
        Map<String, Set<String>> left = new LinkedHashMap<>();
        structure.nodes.values().forEach(node -> left.put(node.name(), structure.platesOf(node)));
        Cluster page = Cluster.page();
        clustering.divide(page, left);
        return new Result(page, clustering.homes);
    }

    /** Distributes nodes over a cluster and new ones within it, by the plates that are left of each. */
    private void divide(Cluster cluster, Map<String, Set<String>> left) {
        Set<String> outermost = outermost(left);
        Map<Set<String>, Map<String, Set<String>>> groups = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> node : left.entrySet()) {
            if (node.getValue().isEmpty()) {
                homes.put(node.getKey(), cluster);
                continue;
            }
            Set<String> key = new LinkedHashSet<>(node.getValue());
            key.retainAll(outermost);
            Set<String> rest = new LinkedHashSet<>(node.getValue());
            rest.removeAll(key);
            // Equal sets of names are equal keys, in whatever order a node gives its plates.
            groups.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(node.getKey(), rest);
        }
        groups.forEach((key, members) -> divide(Cluster.within(cluster, plates(key)), members));
    }

    private List<Plate> plates(Set<String> names) {
        List<Plate> plates = new ArrayList<>();
        for (Plate plate : structure.model.plates()) {
            if (names.contains(plate.name())) {
                plates.add(plate);
            }
        }
        return plates;
    }

    private Set<String> outermost(Map<String, Set<String>> left) {
        Map<String, Set<String>> nodesOf = new LinkedHashMap<>();
        left.forEach((node, plates) -> plates.forEach(
                plate -> nodesOf.computeIfAbsent(plate, p -> new HashSet<>()).add(node)));
        Set<String> outermost = new LinkedHashSet<>(nodesOf.keySet());
        for (String plate : nodesOf.keySet()) {
            for (String other : nodesOf.keySet()) {
                if (!other.equals(plate) && isInside(plate, other, nodesOf)) {
                    outermost.remove(plate);
                }
            }
        }
        return outermost;
    }

    private boolean isInside(String plate, String other, Map<String, Set<String>> nodesOf) {
        Set<String> inner = nodesOf.get(plate);
        Set<String> outer = nodesOf.get(other);
        return inner.equals(outer) ? structure.ancestors(plate).contains(other) : outer.containsAll(inner);
    }
}
