package org.asterism.diagnostics.figure.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.GraphicalModel.Plate;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.Xml;
import org.asterism.diagnostics.figure.raster.PngConverter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Graphs are drawn as tutorials do, safely for any names, and refused when they contradict themselves. */
class GraphFigureTest {
    private static GraphicalModel one(Kind kind, String name) {
        return new Graphs().node(kind, name).model();
    }

    @Test
    void eachKindOfNodeHasItsShape() {
        assertEquals(1, Xml.count(Xml.parse(GraphFigure.of(one(Kind.RANDOM, "a"))), "ellipse"));
        Document observed = Xml.parse(GraphFigure.of(one(Kind.OBSERVED, "a")));
        String shade = observed.getElementsByTagName("ellipse")
                .item(0)
                .getAttributes()
                .getNamedItem("fill")
                .getNodeValue();
        assertEquals("#d4d9e0", shade);
        // The page is a rectangle too.
        assertEquals(2, Xml.count(Xml.parse(GraphFigure.of(one(Kind.DETERMINISTIC, "a"))), "rect"));
        assertEquals(1, Xml.count(Xml.parse(GraphFigure.of(one(Kind.FIXED, "a"))), "ellipse"));
    }

    @Test
    void drawsEveryNodePlateAndArrow() {
        Document picture = Xml.parse(GraphFigure.of(Graphs.population()));
        // The page, two plates, one deterministic node.
        assertEquals(4, Xml.count(picture, "rect"));
        assertEquals(7, Xml.count(picture, "ellipse"));
        assertEquals(2, Xml.count(picture, "circle"));
        // A line and a head for each arrow, and a head for each input beside its node.
        assertEquals(2 * 7 + 2, Xml.count(picture, "path"));
        String text = picture.getDocumentElement().getTextContent().replaceAll("[ \u00a0]", "");
        assertTrue(text.contains("starn=1…14") && text.contains("visitk=1…321"), text);
        assertTrue(text.contains("lnP"), text);
    }

    @Test
    void namesCannotBreakOutOfTheText() {
        List<String> hostile = List.of(
                "<script>alert(1)</script>",
                "\"' onload='x",
                "&amp;]]>",
                "星\uD83D\uDE00\u202E",
                "line\nbreak\u0000\u0007",
                "lone\uD800",
                "<![CDATA[",
                "x".repeat(400));
        for (String name : hostile) {
            GraphicalModel model = new GraphicalModel(
                    List.of(
                            new Node(name, Kind.RANDOM, List.of(name), name, name),
                            new Node("fixed " + name, Kind.FIXED, List.of(name), "", name),
                            new Node("other", Kind.OBSERVED, List.of(), name, name)),
                    List.of(new Plate(name, 3, Optional.empty())),
                    List.of(new Edge("fixed " + name, name), new Edge(name, "other")));
            Figure figure = GraphFigure.of(model);
            Document picture = Xml.parse(figure);
            assertEquals(0, Xml.count(picture, "script"));
            assertTrue(figure.width() < 2000, "long names are shortened: " + figure.width());
            if (name.startsWith("<script")) {
                assertTrue(picture.getDocumentElement().getTextContent().contains(name));
            }
        }
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertEquals(
                GraphFigure.of(Graphs.large()).svg(),
                GraphFigure.of(Graphs.large()).svg());
    }

    @Test
    void anEmptyModelIsAnEmptyPage() {
        Figure figure = GraphFigure.of(new GraphicalModel(List.of(), List.of(), List.of()));
        assertEquals(0, Xml.count(Xml.parse(figure), "ellipse"));
    }

    @Test
    void refusesModelsThatContradictThemselves() {
        Node a = new Node("a", Kind.RANDOM, List.of(), "", "");
        Node b = new Node("b", Kind.RANDOM, List.of(), "", "");
        refuses("no node", List.of(a), List.of(), new Edge("a", "q"));
        refuses("depends on itself", List.of(a, b), List.of(), new Edge("a", "b"), new Edge("b", "a"));
        refuses("two nodes are called a", List.of(a, a), List.of());
        Node lost = new Node("c", Kind.RANDOM, List.of("star"), "", "");
        refuses("which there is not", List.of(lost), List.of());
        refuses("within itself", List.of(a), List.of(new Plate("p", 2, Optional.of("p"))));
    }

    private static void refuses(String message, List<Node> nodes, List<Plate> plates, Edge... edges) {
        GraphicalModel model = new GraphicalModel(nodes, plates, List.of(edges));
        String figure = assertThrows(IllegalArgumentException.class, () -> GraphFigure.of(model))
                .getMessage();
        assertTrue(figure.contains(message), figure);
        assertThrows(IllegalArgumentException.class, () -> DotGraph.of(model));
    }

    @Test
    void becomesAnImageOfTwiceTheUsualResolution() throws IOException {
        Figure figure = GraphFigure.of(Graphs.cluster());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngConverter.FINE.convert(figure)));
        assertEquals(Math.ceil(figure.width() * 2 * 96 / 72), image.getWidth());
        assertEquals(Math.ceil(figure.height() * 2 * 96 / 72), image.getHeight());
        Item parallax = GraphLayout.of(Graphs.cluster()).page().allItems().stream()
                .filter(item ->
                        item.glyph instanceof NodeGlyph node && node.node().kind() == Kind.OBSERVED)
                .findFirst()
                .orElseThrow();
        // Just inside the lower end of the observed node there is its shade and no letter; the page is white.
        int x = (int) Math.round((parallax.x + 8) * 2 * 96 / 72);
        int y = (int) Math.round((parallax.y + 8 + 12) * 2 * 96 / 72);
        assertEquals(0xFFD4D9E0, image.getRGB(x, y));
        assertEquals(0xFFFFFFFF, image.getRGB(2, 2));
    }

    @Test
    void writesDotWithClusters() {
        assertEquals("""
                digraph model {
                  graph [fontname="Helvetica", fontsize=10, labeljust=r, labelloc=b];
                  node [fontname="Helvetica", fontsize=11, fillcolor="#d4d9e0"];
                  n0 [label="mu_r\\n~ TruncatedNormal", shape=ellipse, tooltip="what mu_r is"];
                  n1 [label="ln_std_r\\n~ Uniform", shape=ellipse, tooltip="what ln_std_r is"];
                  n2 [label="std_r", shape=box, style=rounded, tooltip="what std_r is"];
                  subgraph cluster_0 {
                    label="star  n = 1…256";
                    n3 [label="r\\n~ TruncatedNormal", shape=ellipse, tooltip="what r is"];
                    n4 [label="", xlabel="parallax_error", shape=point, fillcolor=black, tooltip="what parallax_error is"];
                    n5 [label="parallax\\n~ Normal", shape=ellipse, style=filled, tooltip="what parallax is"];
                  }
                  n1 -> n2;
                  n0 -> n3;
                  n2 -> n3;
                  n3 -> n5;
                  n4 -> n5;
                }
                """, DotGraph.of(Graphs.cluster()));
        String hostile = DotGraph.of(one(Kind.RANDOM, "a\"];\\N"));
        assertTrue(hostile.contains("[label=\"a\\\"];\\\\N\","), hostile);
    }
}
