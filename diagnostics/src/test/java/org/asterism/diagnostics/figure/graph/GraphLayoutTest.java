package org.asterism.diagnostics.figure.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.GraphicalModel.Plate;
import org.asterism.diagnostics.figure.graph.Stroke.Spot;
import org.asterism.diagnostics.figure.svg.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A layout keeps what must be apart apart, and together what belongs together, whatever the model. */
class GraphLayoutTest {
    /** Smaller than any line is wide. */
    private static final double EXACT = 1e-6;

    /** The least that a reader sees as a space between a node and the border of its plate, in points. */
    private static final double MARGIN = 4;

    /** Twice the width of a border. */
    private static final double LINE = 2;

    static Stream<GraphicalModel> models() {
        Stream<GraphicalModel> known =
                Stream.of(Graphs.cluster(), Graphs.binary(), Graphs.population(), Graphs.crossing(), Graphs.large());
        Stream<GraphicalModel> random =
                IntStream.range(0, 60).mapToObj(seed -> Graphs.random(new Random(seed), 1 + seed % 30, seed % 5));
        return Stream.concat(known, random);
    }

    /** Laid out once for all tests, since that takes most of their time. */
    private static final Map<GraphicalModel, GraphLayout> LAYOUTS = new HashMap<>();

    private static GraphLayout layout(GraphicalModel model) {
        return LAYOUTS.computeIfAbsent(model, GraphLayout::of);
    }

    private static Box box(Cluster cluster) {
        return new Box(cluster.left, cluster.top, cluster.right, cluster.bottom);
    }

    private static Map<Item, NodeGlyph> nodes(GraphLayout layout) {
        Map<Item, NodeGlyph> nodes = new LinkedHashMap<>();
        for (Item item : layout.page().allItems()) {
            if (item.glyph instanceof NodeGlyph node) {
                nodes.put(item, node);
            }
        }
        return nodes;
    }

    private static List<Box> parts(Item item, NodeGlyph node) {
        List<Box> parts = new ArrayList<>(node.beside(item.x, item.y));
        parts.add(node.outline(item.x, item.y));
        return parts;
    }

    private static Map<Item, Box> labels(GraphLayout layout) {
        Map<Item, Box> labels = new LinkedHashMap<>();
        for (Item item : layout.page().allItems()) {
            if (item.glyph instanceof PlateLabel label) {
                labels.put(item, Obstacles.labelBox(item, label));
            }
        }
        return labels;
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingOverlaps(GraphicalModel model) {
        GraphLayout layout = layout(model);
        List<Box> all = new ArrayList<>(labels(layout).values());
        nodes(layout).forEach((item, node) -> all.addAll(parts(item, node)));
        for (int i = 0; i < all.size(); i++) {
            assertTrue(Boxes.contains(box(layout.page()).grown(EXACT), all.get(i)), all.get(i) + " is off the page");
            for (int j = 0; j < i; j++) {
                assertFalse(Boxes.overlap(all.get(i).grown(-EXACT), all.get(j)), all.get(i) + " and " + all.get(j));
            }
        }
    }

    /** The plates of a node and all they are within, found anew. */
    private static Set<String> expected(GraphicalModel model, String node) {
        Set<String> names = new HashSet<>();
        for (Node candidate : model.nodes()) {
            if (candidate.name().equals(node)) {
                names.addAll(candidate.plates());
            }
        }
        for (int i = 0; i < model.plates().size(); i++) {
            for (Plate plate : model.plates()) {
                if (names.contains(plate.name())) {
                    plate.within().ifPresent(names::add);
                }
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("models")
    void platesHoldTheirNodesAndNoOthers(GraphicalModel model) {
        GraphLayout layout = layout(model);
        for (Map.Entry<Item, NodeGlyph> entry : nodes(layout).entrySet()) {
            List<Node> shown = new ArrayList<>(entry.getValue().inputs());
            shown.add(entry.getValue().node());
            List<Box> parts = parts(entry.getKey(), entry.getValue());
            Set<String> around = new HashSet<>();
            for (Cluster cluster : layout.page().allClusters()) {
                Box inner = box(cluster).grown(-MARGIN);
                boolean inside = parts.stream().allMatch(part -> Boxes.contains(inner, part));
                boolean outside = parts.stream().noneMatch(part -> Boxes.overlap(box(cluster), part));
                assertTrue(inside || outside, shown + " is cut by the plate " + cluster.plates);
                if (inside) {
                    cluster.plates.forEach(plate -> around.add(plate.name()));
                }
            }
            for (Node node : shown) {
                assertEquals(expected(model, node.name()), around, node.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void platesAreNestedOrApart(GraphicalModel model) {
        List<Cluster> clusters = layout(model).page().allClusters();
        for (Cluster one : clusters) {
            for (Cluster other : clusters) {
                if (one != other && Boxes.overlap(box(one), box(other))) {
                    boolean nested = one.path().contains(other) || other.path().contains(one);
                    assertTrue(nested, one.plates + " and " + other.plates);
                    Box inOne = box(one).grown(-LINE);
                    Box inOther = box(other).grown(-LINE);
                    assertTrue(Boxes.contains(inOne, box(other)) || Boxes.contains(inOther, box(one)), "borders touch");
                }
            }
        }
    }

    private static List<String> plates(GraphicalModel model) {
        List<String> plates = new ArrayList<>();
        for (Cluster cluster : layout(model).page().allClusters()) {
            List<String> path = new ArrayList<>();
            for (Cluster around : cluster.path()) {
                around.plates.forEach(plate -> path.add(plate.name()));
            }
            plates.add(String.join(" ", path));
        }
        return plates;
    }

    @Test
    void aPlateWithinAnotherIsNestedAndPlatesThatCrossShareARectangle() {
        assertEquals(List.of("star", "visit star"), plates(Graphs.population()));
        assertEquals(Set.of("star", "band", "star band"), Set.copyOf(plates(Graphs.crossing())));
        Graphs all = new Graphs()
                .plate("star", 3)
                .plate("band", 2)
                .random("r", "star")
                .observed("m | r", "star", "band");
        assertEquals(List.of("star", "band star"), plates(all.model()), "every band is of a star");
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsAreInTheirOwnPlateOnly(GraphicalModel model) {
        GraphLayout layout = layout(model);
        labels(layout).forEach((item, label) -> {
            for (Cluster cluster : layout.page().allClusters()) {
                boolean own = item.cluster.path().contains(cluster);
                assertEquals(own, Boxes.contains(box(cluster), label), "label of " + item.cluster.plates);
                assertEquals(own, Boxes.overlap(box(cluster), label), "label of " + item.cluster.plates);
            }
        });
        assertEquals(layout.page().allClusters().size(), labels(layout).size(), "each plate has a label");
    }

    @ParameterizedTest
    @MethodSource("models")
    void arrowsJoinTheBordersOfTheirNodesAndAvoidAllElse(GraphicalModel model) {
        GraphLayout layout = layout(model);
        layout.strokes().forEach((link, stroke) -> {
            onBorder(link.from(), stroke.start());
            onBorder(link.to(), stroke.end());
            for (int i = 1; i < stroke.pieces().size(); i++) {
                Stroke.Piece before = stroke.pieces().get(i - 1);
                Stroke.Piece piece = stroke.pieces().get(i);
                assertEquals(before.x3(), piece.x0(), EXACT);
                assertEquals(before.y3(), piece.y0(), EXACT);
            }
            List<Spot> samples = samples(stroke);
            nodes(layout).forEach((item, node) -> {
                List<Box> parts = new ArrayList<>(node.beside(item.x, item.y));
                if (item != link.from() && item != link.to()) {
                    parts.add(node.outline(item.x, item.y));
                }
                parts.forEach(part -> avoids(samples, part, link));
            });
            labels(layout).values().forEach(label -> avoids(samples, label, link));
        });
    }

    private static List<Spot> samples(Stroke stroke) {
        List<Spot> samples = new ArrayList<>();
        for (Stroke.Piece piece : stroke.pieces()) {
            for (int i = 0; i <= 40; i++) {
                samples.add(piece.at(i / 40.0));
            }
        }
        return samples;
    }

    private static void onBorder(Item item, Spot spot) {
        NodeGlyph node = (NodeGlyph) item.glyph;
        double share = node.exit(spot.x() - item.x, spot.y() - item.y);
        assertEquals(1, share, EXACT, "the arrow does not touch " + node.node().name());
    }

    private static void avoids(List<Spot> samples, Box box, Link link) {
        for (Spot spot : samples) {
            assertFalse(
                    Boxes.contains(box.grown(-EXACT), spot.x(), spot.y()),
                    ((NodeGlyph) link.from().glyph).node().name() + " → "
                            + ((NodeGlyph) link.to().glyph).node().name() + " runs over " + box);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDependenceIsShownOnceAndPointsDown(GraphicalModel model) {
        GraphLayout layout = layout(model);
        List<Edge> shown = new ArrayList<>();
        nodes(layout)
                .forEach((item, node) -> node.inputs()
                        .forEach(input ->
                                shown.add(new Edge(input.name(), node.node().name()))));
        for (Link link : layout.strokes().keySet()) {
            shown.add(new Edge(
                    ((NodeGlyph) link.from().glyph).node().name(),
                    ((NodeGlyph) link.to().glyph).node().name()));
            assertTrue(link.from().y < link.to().y);
        }
        assertEquals(model.edges().size(), shown.size());
        assertEquals(new HashSet<>(model.edges()), new HashSet<>(shown));
    }

    @ParameterizedTest
    @MethodSource("models")
    void arrowsDoNotRunThroughPlatesOfOthers(GraphicalModel model) {
        GraphLayout layout = layout(model);
        layout.strokes().forEach((link, stroke) -> {
            Set<Cluster> around = new HashSet<>(link.from().cluster.path());
            around.addAll(link.to().cluster.path());
            List<Spot> stops = new ArrayList<>();
            for (Item stop : link.stops()) {
                stops.add(new Spot(stop.x, stop.y));
            }
            for (Cluster cluster : layout.page().allClusters()) {
                if (!around.contains(cluster)) {
                    avoids(stops, box(cluster), link);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void fixedInputsOfOneNodeStandBesideIt(GraphicalModel model) {
        Set<String> beside = new HashSet<>();
        nodes(layout(model)).values().forEach(node -> node.inputs().forEach(input -> beside.add(input.name())));
        for (Node node : model.nodes()) {
            Optional<Edge> out = model.edges().stream()
                    .filter(edge -> edge.from().equals(node.name()))
                    .findFirst();
            if (beside.contains(node.name())) {
                assertEquals(Kind.FIXED, node.kind());
                assertEquals(
                        expected(model, node.name()),
                        expected(model, out.orElseThrow().to()));
            }
        }
        if (model.equals(Graphs.binary())) {
            assertEquals(Set.of("time", "velocity_error"), beside);
        }
    }
}
