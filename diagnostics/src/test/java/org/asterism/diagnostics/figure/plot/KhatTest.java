package org.asterism.diagnostics.figure.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.comparison.Criterion;
import org.asterism.diagnostics.comparison.ObservationFit;
import org.asterism.diagnostics.comparison.PredictiveFit;
import org.asterism.diagnostics.figure.Xml;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.Palette;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The figure of Pareto k has a dot for each observation, where its k is, and names those that are worst. */
class KhatTest {
    private static long dots(Document picture, String colour) {
        NodeList circles = picture.getElementsByTagName("circle");
        long count = 0;
        for (int i = 0; i < circles.getLength(); i++) {
            count += ((Element) circles.item(i)).getAttribute("fill").equals(colour) ? 1 : 0;
        }
        return count;
    }

    private static Document figure(double... k) {
        List<ObservationFit> fits = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < k.length; i++) {
            fits.add(new ObservationFit(-1, -1, k[i]));
            names.add("y[" + i + "]");
        }
        return Xml.parse(KhatPlot.draw(new PredictiveFit(Criterion.LOO, fits, 4000), names));
    }

    @Test
    void doubtfulObservationsAreMarkedAndNamed() {
        Document picture = figure(0.1, 0.3, 0.95, 0.2, -0.1, 0.6, 0.71);
        // One of each colour is in the key.
        assertEquals(1 + 2, dots(picture, Palette.VERMILION));
        assertEquals(1 + 5, dots(picture, Palette.BLUE));
        String text = picture.getDocumentElement().getTextContent();
        assertTrue(text.contains("y[2]") && text.contains("y[6]") && text.contains("y[5]"), text);
        assertFalse(text.contains("y[0]"), "0.1 is nothing to name");
        assertTrue(text.contains("2 of 7 observations are above 0.70"), text);
    }

    @Test
    void whatIsBeyondIsAtTheEndAndSaidToBe() {
        Document picture = figure(0.1, Double.POSITIVE_INFINITY, 7);
        assertEquals(1 + 2, dots(picture, Palette.VERMILION));
        assertTrue(picture.getDocumentElement().getTextContent().contains("Those at the upper end have k above 2"));
    }

    /** Where all observations are alike, none of them decides; one far off among few does. */
    @Test
    void kOfARunIsThatOfItsLogLikelihoods() {
        Random random = new Random(3);
        double[] heavy = random.doubles(2000).map(u -> 3 * Math.log(u)).toArray();
        MadeRun run = new MadeRun(2, 1000)
                .with(Variable.scalar("x", "", ""), draw -> draw)
                .likelihood(
                        Variable.vector("y", Dim.of("n", List.of("near", "far")), "", ""),
                        draw -> -1 - 1e-3 * heavy[draw],
                        draw -> heavy[draw]);
        LeftOut left = LeftOut.of(run);
        assertEquals(List.of("y[near]", "y[far]"), left.names());
        assertTrue(left.fit().observations().get(0).warningSign() < 0.5);
        // The weights 1/p = u⁻³ have a tail of shape 3.
        assertTrue(left.fit().observations().get(1).warningSign() > 1);
    }

    @Test
    void labelsStandClearOfOneAnotherAndOfPoints() {
        Labels labels = new Labels(new Box(0, 0, 100, 100));
        labels.avoid(50);
        labels.avoid(30, 20, 3);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double x = 10 + i % 5 * 20;
            double y = 10 + i / 5 * 12;
            labels.place(x, y, 18, 7).ifPresent(spot -> {
                double left = spot.isEnd() ? spot.x() - 18 : spot.x();
                Box box = new Box(left, spot.baseline() - 5, left + 18, spot.baseline());
                assertTrue(box.left() >= 0 && box.right() <= 100 && box.top() >= 0 && box.bottom() <= 100);
                assertFalse(box.top() < 50 && box.bottom() > 50, "on the line");
                assertFalse(box.left() < 30 && box.right() > 30 && box.top() < 20 && box.bottom() > 20, "on the point");
                for (Box other : boxes) {
                    assertFalse(
                            other.left() < box.right()
                                    && box.left() < other.right()
                                    && other.top() < box.bottom()
                                    && box.top() < other.bottom(),
                            "on another");
                }
                boxes.add(box);
            });
        }
        assertTrue(boxes.size() > 10, boxes.size() + " labels found a place");
    }
}
