package org.asterism.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A model as a directed graph: which quantity depends on which, and over what each is repeated. Immutable.
 *
 * @param nodes the quantities, each after those it depends on
 * @param plates what nodes are repeated over
 * @param edges the dependences
 */
public record GraphicalModel(List<Node> nodes, List<Plate> plates, List<Edge> edges) {
    public GraphicalModel {
        nodes = List.copyOf(nodes);
        plates = List.copyOf(plates);
        edges = List.copyOf(edges);
    }

    /** What a quantity is. */
    public enum Kind {
        /** Has a distribution and is inferred. */
        RANDOM,
        /** Has a distribution and known values. */
        OBSERVED,
        /** Follows from others. */
        DETERMINISTIC,
        /** Known, without a distribution: an error bar, a time. */
        FIXED
    }

    /**
     * One quantity.
     *
     * @param name of the variable
     * @param kind what it is
     * @param plates the names of the plates it is repeated over; none for a scalar
     * @param distribution the name of its distribution, such as {@code TruncatedNormal}; empty where it has none
     * @param description one line, without a full stop
     */
    public record Node(String name, Kind kind, List<String> plates, String distribution, String description) {
        public Node {
            plates = List.copyOf(plates);
        }
    }

    /**
     * A repetition of nodes.
     *
     * @param name of the dimension, such as {@code star}
     * @param size the number of repetitions
     * @param within the plate in which this one is repeated again, as the visits of a star are in the stars
     */
    public record Plate(String name, int size, Optional<String> within) {}

    /**
     * A dependence.
     *
     * @param from the name of the node depended on
     * @param to the name of the node that depends
     */
    public record Edge(String from, String to) {}
}
