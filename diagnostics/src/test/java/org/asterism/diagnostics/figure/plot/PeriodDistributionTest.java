package org.asterism.diagnostics.figure.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.figure.Xml;
import org.asterism.diagnostics.figure.axis.Axis;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.Palette;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The distribution of periods is that of the draws of its parameters, on an axis that tells periods. */
class PeriodDistributionTest {
    @Test
    void bandsAreQuantilesOfTheDensitiesOfTheDraws() {
        Random random = new Random(1);
        double[] mean = random.doubles(301, 1, 2).toArray();
        double[] lnSd = random.doubles(301, -1, 0).toArray();
        double[] places = {0.5, 1.5, 3};
        PopulationDensity density = PopulationDensity.of(mean, lnSd, places, new double[] {0, 0.5, 1});
        for (int i = 0; i < places.length; i++) {
            double[] each = new double[301];
            for (int j = 0; j < 301; j++) {
                each[j] = new NormalDistribution(null, mean[j], Math.exp(lnSd[j])).density(places[i]);
            }
            Arrays.sort(each);
            assertEquals(each[0], density.quantiles()[0][i], 1e-14);
            assertEquals(each[150], density.quantiles()[1][i], 1e-14);
            assertEquals(each[300], density.quantiles()[2][i], 1e-14);
        }
    }

    @Test
    void sharesCountTheDrawsOfEachCell() {
        double[] draws = {0.1, 0.15, 0.3, -1, 5};
        double[] shares = PopulationDensity.shares(draws, 0, 0.2, 3);
        assertArrayEquals(new double[] {0.4, 0.2, 0}, shares, 1e-15);
    }

    private static Axis axis(double low, double high, int most) {
        return LogAxis.of(new Range(Math.log(low), Math.log(high)), MathText.ofName("P"), "d", most);
    }

    @Test
    void ticksTellPeriods() {
        assertEquals(List.of("2", "5", "10", "20"), axis(1.5, 30, 5).tickLabels());
        assertEquals(List.of("2", "3", "5", "10"), axis(1.9, 11, 5).tickLabels());
        assertEquals(Math.log(5), axis(1.5, 30, 5).ticks().get(1), 1e-15);
        assertEquals(List.of("0.01", "1", "100"), axis(0.003, 3000, 4).tickLabels());
    }

    @Test
    void aNarrowRangeHasTicksToo() {
        Axis narrow = axis(4.993, 5.012, 5);
        assertTrue(narrow.ticks().size() >= 2, narrow.tickLabels().toString());
        for (int i = 0; i < narrow.ticks().size(); i++) {
            assertEquals(
                    Math.log(Double.parseDouble(narrow.tickLabels().get(i))),
                    narrow.ticks().get(i),
                    1e-12);
        }
    }

    /** A star with two aliases has two marks, each as dark as its share; and its true period a dot. */
    @Test
    void aStarHasAMarkForEachOfItsPeriods() {
        Dim star = Dim.of("star", List.of("A", "B"));
        MadeRun run = new MadeRun(1, 100)
                .with(Variable.scalar("mu", "", ""), draw -> 1.6)
                .with(Variable.scalar("lnsigma", "", ""), draw -> -1)
                .with(Variable.vector("lnP", star, "", ""), draw -> 1.5, draw -> draw % 4 == 0 ? 1.2 : 2);
        Map<String, List<Double>> truth =
                Map.of("mu", List.of(1.6), "lnsigma", List.of(-1.0), "lnP", List.of(1.5, 2.0));
        Document picture = Xml.parse(Plots.get("period-distribution").draw(run.request(truth)));
        NodeList marks = picture.getElementsByTagName("rect");
        double least = 1;
        int count = 0;
        for (int i = 0; i < marks.getLength(); i++) {
            Element mark = (Element) marks.item(i);
            if (mark.getAttribute("fill").equals(Palette.BLUE) && Double.parseDouble(mark.getAttribute("height")) < 4) {
                count++;
                String opacity = mark.getAttribute("fill-opacity");
                least = Math.min(least, opacity.isEmpty() ? 1 : Double.parseDouble(opacity));
            }
        }
        assertEquals(3, count);
        assertEquals(0.15 + 0.85 * 0.25, least, 0.01, "rounded to a hundredth");
        assertEquals(2, Xml.count(picture, "circle"));
    }
}
