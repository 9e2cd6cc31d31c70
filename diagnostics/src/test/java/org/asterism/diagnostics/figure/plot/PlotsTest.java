package org.asterism.diagnostics.figure.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.Xml;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.summary.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Figures of runs show what they say, whatever the run holds, and do not grow with it. */
class PlotsTest {
    private static final int CHAINS = 2;
    private static final int DRAWS = 60;

    static Stream<Plot> plots() {
        return Plots.all().stream();
    }

    private static IntToDoubleFunction noise(int seed, double mean, double sd) {
        return draw -> mean + sd * new Random(1000L * seed + draw).nextGaussian();
    }

    /** Two binaries with their velocities, their labels as given. */
    private static MadeRun binaries(String... stars) {
        Dim star = Dim.of("star", List.of(stars));
        Dim visit = Dim.of("visit", 5 * stars.length);
        double[] time = new double[visit.size()];
        double[] velocity = new double[visit.size()];
        double[] error = new double[visit.size()];
        for (int i = 0; i < time.length; i++) {
            time[i] = 3.1 * (i % 5);
            velocity[i] = 10 * Math.cos(2 * Math.PI * time[i] / 5) + 2;
            error[i] = 0.5;
        }
        return new MadeRun(CHAINS, DRAWS)
                .with(Variable.scalar("mu", "", ""), noise(1, 1.6, 0.1))
                .with(Variable.scalar("lnsigma", "", ""), noise(8, -1, 0.1))
                .with(
                        Variable.vector("membership", star, "", "probability of being a member"),
                        draw -> 0.5 + 0.4 * Math.sin(draw))
                .with(Variable.vector("lnP", star, "", ""), noise(2, Math.log(5), 1e-4))
                .with(Variable.vector("a", star, "km/s", ""), noise(3, 10, 0.1))
                .with(Variable.vector("b", star, "km/s", ""), noise(4, 0, 0.1))
                .with(Variable.vector("v0", star, "km/s", ""), noise(5, 2, 0.1))
                .likelihood(Variable.vector("velocity", visit, "", ""), noise(9, -1, 0.2))
                .statistic("log_prob", draw -> draw == 77 ? 1 : 0)
                .statistic("energy", noise(6, 100, 3))
                .statistic("diverging", draw -> draw % 40 == 3 ? 1 : 0)
                .data(Variable.vector("time", visit, "d", ""), time)
                .data(Variable.vector("velocity", visit, "km/s", ""), velocity)
                .data(Variable.vector("velocity_error", visit, "km/s", ""), error);
    }

    @ParameterizedTest
    @MethodSource("plots")
    void drawsAndKeepsHostileNamesAsText(Plot plot) {
        String hostile = "<script>alert('1')</script>\" &amp; \u0000 \uD800 星";
        Figure figure = plot.draw(binaries(hostile, "B").request(Map.of("mu", List.of(1.6))));
        Document picture = Xml.parse(figure);
        assertEquals(0, Xml.count(picture, "script"));
        assertTrue(Xml.count(picture, "path") + Xml.count(picture, "line") > 4);
        assertFalse(figure.svg().contains("NaN"));
        assertTrue(figure.width() <= 504, "7 inches, two columns of a journal");
    }

    @ParameterizedTest
    @MethodSource("plots")
    void theSameRunGivesTheSameBytes(Plot plot) {
        assertEquals(
                plot.draw(binaries("A", "B").request()).svg(),
                plot.draw(binaries("A", "B").request()).svg());
    }

    @ParameterizedTest
    @MethodSource("plots")
    void allTextIsOnThePage(Plot plot) {
        Figure figure = plot.draw(binaries("2M0128+4252", "a".repeat(80)).request());
        NodeList texts = Xml.parse(figure).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (!text.hasAttribute("x")) {
                continue;
            }
            double size = Double.parseDouble(text.getAttribute("font-size"));
            // Letters are about half as wide as high; a short estimate, so that only what is really cut off fails.
            double width = 0.42 * size * text.getTextContent().length();
            double start = Double.parseDouble(text.getAttribute("x"))
                    - switch (text.getAttribute("text-anchor")) {
                        case "middle" -> width / 2;
                        case "end" -> width;
                        default -> 0;
                    };
            double y = Double.parseDouble(text.getAttribute("y"));
            assertTrue(size >= 6, "too small to read: " + text.getTextContent());
            assertTrue(start >= -1 && start + width <= figure.width() + 1, text.getTextContent() + " is cut off");
            assertTrue(y >= size * 0.6 && y <= figure.height(), text.getTextContent() + " is cut off");
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void figuresDoNotGrowWithTheRun(Plot plot) {
        String[] stars = new String[200];
        for (int i = 0; i < stars.length; i++) {
            stars[i] = "s" + i;
        }
        Figure figure = plot.draw(binaries(stars).request());
        assertTrue(figure.height() < 900, "longer than a page: " + figure.height());
        assertTrue(figure.svg().length() < 1_500_000, figure.svg().length() + " bytes");
    }

    /** Draws that are constant, not numbers, or too few. */
    static List<MadeRun> poorRuns() {
        Variable x = Variable.scalar("x", "", "");
        Variable y = Variable.scalar("y", "", "");
        List<MadeRun> runs = new ArrayList<>();
        runs.add(new MadeRun(1, 1).with(x, draw -> 3).with(y, draw -> 3));
        runs.add(new MadeRun(4, 2).with(x, draw -> draw).with(y, draw -> 7));
        runs.add(new MadeRun(2, 20).with(x, draw -> Double.NaN).with(y, draw -> draw));
        runs.add(new MadeRun(2, 20)
                .with(x, draw -> draw == 5 ? Double.POSITIVE_INFINITY : draw)
                .with(y, draw -> 1e300 * (draw - 20)));
        runs.add(new MadeRun(20, 10).with(x, noise(1, 0, 1e-300)).with(y, noise(1, 1e15, 1e-3)));
        return runs;
    }

    @ParameterizedTest
    @MethodSource("poorRuns")
    void drawsPoorRuns(MadeRun run) {
        for (String id : List.of("trace", "pair", "forest", "posterior", "rank", "autocorr", "ess")) {
            Xml.parse(Plots.get(id).draw(run.request()));
        }
    }

    @Test
    void saysWhatIsMissing() {
        MadeRun bare = new MadeRun(2, 10).with(Variable.scalar("x", "", ""), draw -> draw);
        for (String id : List.of(
                "rv",
                "rv-folded",
                "periodogram",
                "energy",
                "data",
                "ppc",
                "period-distribution",
                "khat",
                "membership")) {
            UsageException thrown =
                    assertThrows(UsageException.class, () -> Plots.get(id).draw(bare.request()));
            assertFalse(thrown.problems().get(0).cure().isEmpty(), thrown.getMessage());
        }
        assertTrue(assertThrows(UsageException.class, () -> Plots.get("trcae"))
                .getMessage()
                .contains("did you mean 'trace'?"));
    }

    @Test
    void thinsLongVariablesEvenlyAndSaysSo() {
        MadeRun run = new MadeRun(1, 10)
                .with(Variable.scalar("mu", "", ""), draw -> draw)
                .with(Variable.vector("r", Dim.of("star", 101), "", ""), draw -> draw);
        Chosen chosen = Chosen.of(run.request(), 6);
        List<String> names = chosen.elements().stream()
                .map(org.asterism.diagnostics.summary.Element::name)
                .toList();
        assertEquals(List.of("mu", "r[0]", "r[25]", "r[50]", "r[75]", "r[100]"), names);
        assertTrue(chosen.note().startsWith("6 of 102 parameters"), chosen.note());
        String trace = Xml.parse(Plots.get("trace").draw(run.request()))
                .getDocumentElement()
                .getTextContent();
        assertTrue(trace.contains("8 of 102 parameters"), trace);
        PlotRequest few = new PlotRequest(run, Selection.parse(List.of("r"), List.of("star=3:5")), Map.of());
        assertEquals("", Chosen.of(few, 6).note());
    }

    @Test
    void aThinnedLineKeepsItsExtremes() {
        double[] line = new double[10_000];
        for (int i = 0; i < line.length; i++) {
            line[i] = Math.sin(i * 0.37);
        }
        line[4321] = 9;
        line[8765] = -9;
        Thinned thinned = Thinned.of(line, 100);
        assertEquals(200, thinned.values().length);
        for (int s = 0; s < 100; s++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 100 * s; i < 100 * s + 100; i++) {
                low = Math.min(low, line[i]);
                high = Math.max(high, line[i]);
            }
            double one = thinned.values()[2 * s];
            double other = thinned.values()[2 * s + 1];
            assertEquals(low, Math.min(one, other));
            assertEquals(high, Math.max(one, other));
            assertTrue(thinned.places()[2 * s] <= thinned.places()[2 * s + 1]);
        }
    }

    private static long count(Document picture, String element, String attribute, String value) {
        NodeList elements = picture.getElementsByTagName(element);
        long count = 0;
        for (int i = 0; i < elements.getLength(); i++) {
            count += ((Element) elements.item(i)).getAttribute(attribute).equals(value) ? 1 : 0;
        }
        return count;
    }

    @Test
    void marksTruthModeAndDivergences() {
        MadeRun run = new MadeRun(2, 50)
                .with(Variable.scalar("x", "", ""), noise(1, 0, 1))
                .with(Variable.scalar("y", "", ""), noise(2, 0, 1))
                .statistic("lp", draw -> -Math.abs(draw - 60))
                .statistic("diverging", draw -> draw == 3 || draw == 99 ? 1 : 0);
        assertEquals(new Marks.Place(1, 10), Marks.mode(run).orElseThrow(), "draw 60 is the 10th of chain 1");
        assertEquals(List.of(new Marks.Place(0, 3), new Marks.Place(1, 49)), Marks.divergences(run));
        Document pair = Xml.parse(Plots.get("pair").draw(run.request(Map.of("x", List.of(0.0), "y", List.of(0.5)))));
        // In the joint panel one dot, and one in the key; on the diagonal lines.
        assertEquals(2, count(pair, "circle", "fill", Palette.ORANGE));
        assertEquals(3, count(pair, "circle", "fill", Palette.INK), "two divergences, and the key");
        // One line on each diagonal, a cross in the joint panel, and the key.
        assertEquals(5, count(pair, "line", "stroke", Palette.VERMILION));
        Document none = Xml.parse(Plots.get("pair").draw(run.request()));
        assertEquals(0, count(none, "line", "stroke", Palette.VERMILION));
    }

    @Test
    void aHistogramOfRanksHasABarForEachBinAndChain() {
        MadeRun run = new MadeRun(3, 100).with(Variable.scalar("x", "", ""), noise(1, 0, 1));
        Document picture = Xml.parse(Plots.get("rank").draw(run.request()));
        // The page and the frame of the panel are rectangles too.
        assertEquals(3 * 20 + 2, Xml.count(picture, "rect"));
    }

    @Test
    void numbersHaveTheDigitsOfTheirSpread() {
        assertEquals("0.4983", Estimates.text(0.49832, Estimates.decimals(0.0011)));
        assertEquals("\u221220", Estimates.text(-19.9, Estimates.decimals(12)));
        assertEquals("2.841083", Estimates.text(2.84108312, Estimates.decimals(1.2e-5)));
    }
}
