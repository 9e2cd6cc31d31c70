package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asterism.core.graph.distribution.Argument;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.expression.Data;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.GraphicalModel.Plate;

/** Reads the graph of a model off its declaration. */
final class GraphDrawing {
    private final Declared declared;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<String, Dim> dims = new LinkedHashMap<>();

    GraphDrawing(Declared declared) {
        this.declared = declared;
    }

    GraphicalModel draw() {
        for (Quantified quantity : declared.quantities()) {
            if (quantity instanceof RandomVariable variable) {
                ofDistribution(variable, Kind.RANDOM, variable.distribution());
            } else if (quantity instanceof Observation observation) {
                ofDistribution(observation, Kind.OBSERVED, observation.distribution());
            } else {
                connect(quantity.name(), List.of(((Deterministic) quantity).definition()));
                add(quantity, Kind.DETERMINISTIC, "");
            }
        }
        List<Plate> plates = new ArrayList<>();
        for (Dim dim : dims.values()) {
            Optional<String> within = declared.within(dim.name()).filter(dims::containsKey);
            plates.add(new Plate(dim.name(), dim.size(), within));
        }
        return new GraphicalModel(List.copyOf(nodes.values()), plates, List.copyOf(edges));
    }

    private void ofDistribution(Quantified quantity, Kind kind, Distribution distribution) {
        connect(
                quantity.name(),
                distribution.arguments().stream().map(Argument::value).toList());
        add(quantity, kind, distribution.name());
    }

    private void add(Quantified quantity, Kind kind, String distribution) {
        put(new Node(quantity.name(), kind, plates(quantity.shape()), distribution, quantity.description()));
    }

    private void put(Node node) {
        nodes.putIfAbsent(node.name(), node);
    }

    private List<String> plates(Shape shape) {
        shape.dims().forEach(dim -> dims.putIfAbsent(dim.name(), dim));
        return shape.dims().stream().map(Dim::name).toList();
    }

    /** Edges from the nearest named quantities below the expressions. */
    private void connect(String to, List<Expr> expressions) {
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        expressions.forEach(expr -> connect(to, expr, seen));
    }

    private void connect(String to, Expr expr, Set<Expr> seen) {
        if (!seen.add(expr)) {
            return;
        }
        if (expr instanceof Quantified quantified) {
            edges.add(new Edge(quantified.name(), to));
        } else if (expr instanceof Data data && !data.name().isEmpty()) {
            put(new Node(data.name(), Kind.FIXED, plates(data.shape()), "", ""));
            edges.add(new Edge(data.name(), to));
        }
        expr.arguments().forEach(argument -> connect(to, argument, seen));
    }
}
