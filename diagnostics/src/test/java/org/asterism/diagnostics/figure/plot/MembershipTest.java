package org.asterism.diagnostics.figure.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.figure.Xml;
import org.junit.jupiter.api.Test;

/** Probabilities of objects are those of their draws, and stand in the plane that the data have. */
class MembershipTest {
    private static final Dim STAR = Dim.of("star", List.of("A", "B", "C"));

    private static MadeRun run() {
        return new MadeRun(1, 101)
                .with(Variable.vector("r", STAR, "kpc", "distance"), draw -> 1)
                .with(
                        Variable.vector("membership", STAR, "", "probability of being a member"),
                        draw -> draw / 100.0,
                        draw -> 0.9,
                        draw -> 0.1);
    }

    @Test
    void probabilitiesAreMeansOverTheDraws() {
        Membership membership = Membership.of(run());
        assertEquals("membership", membership.variable().name());
        assertArrayEquals(new double[] {0.5, 0.9, 0.1}, membership.mean(), 1e-12);
        assertArrayEquals(new double[] {0.03, 0.9, 0.1}, membership.lower(), 1e-12);
        assertArrayEquals(new double[] {0.97, 0.9, 0.1}, membership.upper(), 1e-12);
        assertEquals(1, membership.likely());
        assertEquals(1.5, membership.expected(), 1e-12);
    }

    @Test
    void properMotionsAreThePlaneWhereThereAreAny() {
        Dim measurement = Dim.of("measurement", List.of("parallax", "pmra", "pmdec"));
        MadeRun run = run().data(
                        new Variable("astrometry", List.of(STAR, measurement), org.asterism.core.data.Unit.NONE, ""),
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8,
                        9);
        ObjectPlane plane = ObjectPlane.of(run.schema(), STAR).orElseThrow();
        assertArrayEquals(new double[] {2, 5, 8}, plane.xs());
        assertArrayEquals(new double[] {3, 6, 9}, plane.ys());
        String text = Xml.parse(Plots.get("membership").draw(run.request()))
                .getDocumentElement()
                .getTextContent();
        assertTrue(text.contains("pmra") && text.contains("[mas/yr]"), text);
        assertTrue(text.contains("Probability of being a member: above one half for 1 of 3"), text);
    }

    @Test
    void elseThePointsOfALineOrWhatWasMeasured() {
        MadeRun line = run().data(Variable.vector("x", STAR, "", ""), 1, 2, 3)
                .data(Variable.vector("y", STAR, "K", ""), 4, 5, 6);
        assertEquals("K", ObjectPlane.of(line.schema(), STAR).orElseThrow().yUnit());
        MadeRun measured = run().data(Variable.vector("parallax", STAR, "mas", ""), 1, 2, 3)
                .data(Variable.vector("parallax_error", STAR, "mas", ""), 1, 1, 1);
        assertTrue(ObjectPlane.of(measured.schema(), STAR).isEmpty());
        assertTrue(Xml.parse(Plots.get("membership").draw(measured.request()))
                .getDocumentElement()
                .getTextContent()
                .contains("[mas]"));
        assertTrue(Xml.parse(Plots.get("membership").draw(run().request()))
                .getDocumentElement()
                .getTextContent()
                .contains("star, in order of probability"));
    }

    @Test
    void coloursGoFromPaleToBlue() {
        assertEquals("#eceef1", MembershipPlot.colour(0));
        assertEquals("#0072b2", MembershipPlot.colour(1));
        assertEquals("#76b0d2", MembershipPlot.colour(0.5));
    }
}
