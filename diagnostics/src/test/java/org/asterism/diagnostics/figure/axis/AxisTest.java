package org.asterism.diagnostics.figure.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.SvgCanvas;
import org.junit.jupiter.api.Test;

/** Ticks are round, few, and tell the values where they are; axes of narrow ranges show what is left of an offset. */
class AxisTest {
    private static Axis axis(double low, double high, String unit) {
        return Axis.of(new Range(low, high), MathText.ofName("P"), unit, 5);
    }

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(
                List.of("0", "20", "40", "60", "80", "100"),
                Axis.of(new Range(0, 100), MathText.plain(""), "", 6).tickLabels());
        assertEquals(List.of("\u22120.5", "0.0", "0.5"), axis(-0.6, 0.7, "").tickLabels());
        assertEquals(List.of(-0.5, 0.0, 0.5), axis(-0.6, 0.7, "").ticks());
        assertEquals(
                List.of("4.999", "5.000", "5.001"), axis(4.9985, 5.0012, "d").tickLabels());
    }

    @Test
    void ticksAreWithinTheRangeAndAsManyAsFit() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double scale = Math.pow(10, 12 * random.nextDouble() - 6);
            double low = scale * random.nextGaussian();
            double high = low + scale * Math.pow(10, -3 * random.nextDouble());
            Axis axis = axis(low, high, "");
            int count = axis.ticks().size();
            // Steps grow by at most 2.5, so that at least a third of those that fit are there.
            assertTrue(count >= 1 && count <= 5, low + " to " + high + ": " + axis.ticks());
            double slack = 1e-9 * (high - low);
            assertTrue(axis.ticks().stream().allMatch(t -> t >= low - slack && t <= high + slack));
            assertEquals(count, axis.tickLabels().stream().distinct().count(), axis.tickLabels() + "");
        }
    }

    /** The label of a tick, with what the axis says of offset and power, is its value. */
    private static void assertTold(double low, double high) {
        Axis axis = axis(low, high, "");
        String measure = axis.measure().letters();
        double offset = 0;
        double power = 1;
        java.util.regex.Matcher parts = java.util.regex.Pattern.compile(
                        "(?: ([\u2212+]) ([0-9.]+))?(?: \\[10(\u2212?\\d+)])?")
                .matcher(measure);
        assertTrue(parts.matches(), measure);
        if (parts.group(2) != null) {
            offset = Double.parseDouble(parts.group(2)) * (parts.group(1).equals("+") ? -1 : 1);
        }
        if (parts.group(3) != null) {
            power = Math.pow(10, Integer.parseInt(parts.group(3).replace('\u2212', '-')));
        }
        for (int i = 0; i < axis.ticks().size(); i++) {
            double shown = Double.parseDouble(axis.tickLabels().get(i).replace('\u2212', '-'));
            assertTrue(axis.tickLabels().get(i).length() <= 8, axis.tickLabels() + " are too long");
            // The rounding of a double at the offset, and the digits that a label shows, which are all it has.
            double rounding = 4 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
            assertEquals(axis.ticks().get(i), offset + power * shown, rounding + 1e-12 * (high - low), measure);
        }
    }

    @Test
    void labelsTellTheValuesOfTicks() {
        assertTold(2.841080, 2.841086);
        assertTold(-2.841086, -2.841080);
        assertTold(1.2e-9, 3.4e-9);
        assertTold(2.5e12, 9e12);
        assertTold(0, 1e-7);
        assertTold(2457000.2, 2457000.9);
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            double low = random.nextGaussian() * Math.pow(10, 20 * random.nextDouble() - 10);
            assertTold(low, low + Math.abs(low) * Math.pow(10, 1 - 8 * random.nextDouble()));
        }
    }

    @Test
    void unitsStandInBrackets() {
        assertEquals("P [d]", axis(1, 2, "d").label().letters());
        assertEquals("P", axis(1, 2, "").label().letters());
        assertEquals(
                "P \u2212 2.84108 [10\u22126 d]",
                axis(2.84108, 2.841086, "d").label().letters());
    }

    @Test
    void aRangeOfOneValueIsWidened() {
        for (double value : new double[] {0, 3, -1e-20, 1e15}) {
            Axis axis = axis(value, value, "");
            assertTrue(axis.low() < value && axis.high() > value, axis.toString());
        }
        assertEquals(new Range(0, 1), Range.of());
        assertEquals(new Range(2, 5), Range.of(Double.NaN, 5, 2, Double.POSITIVE_INFINITY));
    }

    @Test
    void panelsPlaceValuesInProportion() {
        SvgCanvas canvas = new SvgCanvas(100, 100, "");
        Panel panel = new Panel(canvas, new Box(10, 20, 90, 60), axis(0, 4, ""), axis(-1, 1, ""));
        assertEquals(10, panel.pageX(0));
        assertEquals(30, panel.pageX(1));
        assertEquals(60, panel.pageY(-1));
        assertEquals(40, panel.pageY(0));
    }
}
