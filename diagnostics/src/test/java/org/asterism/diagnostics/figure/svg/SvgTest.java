package org.asterism.diagnostics.figure.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names become symbols where their form is known, text leaves enough room, and coordinates are written one way. */
class SvgTest {
    /** Subscripts in braces, italics after an apostrophe. */
    private static String written(MathText text) {
        StringBuilder written = new StringBuilder();
        for (MathText.Run run : text.runs()) {
            String letters = (run.italic() ? "'" : "") + run.text().replace('\u00a0', ' ');
            written.append(run.level() == MathText.Level.BELOW ? "{" + letters + "}" : letters);
        }
        return written.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "mu_r; 'μ{'r}",
                "P; 'P",
                "v0; 'v{0}",
                "lnP; ln 'P",
                "lnP[2M0128]; ln 'P[2M0128]",
                "lnsigma; ln 'σ",
                "ln_std_r; ln std{'r}",
                "log10_M; log10 'M",
                "logg; log 'g",
                "logit; logit",
                "Omega_m; 'Ω{'m}",
                "sigma_mu_0; 'σ{'μ}{,'0}",
                "parallax_error; parallax{error}",
                "parallax; parallax",
                "std_; std_",
                "_x; _x",
                "2M0128+4252; 2M0128+4252",
                "a-b; a-b"
            })
    void typesetsNames(String name, String expected) {
        assertEquals(expected.replace("{,'0}", "{',0}"), written(MathText.ofName(name)));
    }

    @Test
    void wordsLeaveEnoughRoomForTheSansSerifOfThisMachine() {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(100f);
        FontRenderContext context = new FontRenderContext(null, true, true);
        for (String word : new String[] {"velocity_error", "TruncatedNormal", "parallax", "n = 1…256", "0.123456"}) {
            double actual = font.getStringBounds(word, context).getWidth();
            double estimated = MathText.plain(word).width(100);
            // 7 %: Verdana-like faces are that much wider still, and labels are set with more space than that.
            assertTrue(estimated > 0.93 * actual, word + " " + estimated + " " + actual);
            assertTrue(estimated < 1.6 * actual, word + " " + estimated + " " + actual);
        }
    }

    @Test
    void blanksBetweenRunsAreShiftsThatNoViewerDrops() {
        MathText label = MathText.ofName("mu_r").then(" [kpc]").thenPowerOfTen(-3);
        assertEquals(
                "<tspan font-style=\"italic\">μ</tspan>"
                        + "<tspan dy=\"2.8\" font-size=\"7.2\" font-style=\"italic\">r</tspan>"
                        + "<tspan dx=\"2.78\" dy=\"-2.8\">[kpc]</tspan>10"
                        + "<tspan dy=\"-3.8\" font-size=\"7.2\">\u22123</tspan>",
                label.markup(10));
        assertEquals("<tspan dx=\"2.78\">a\u00a0b</tspan>", new MathText(List.of(run(" a b "), run(" "))).markup(10));
    }

    private static MathText.Run run(String text) {
        return new MathText.Run(text, false, MathText.Level.LINE);
    }

    @Test
    void coordinatesAreRoundedToHundredths() {
        assertEquals("0", Coordinate.of(-0.004));
        assertEquals("-0.01", Coordinate.of(-0.006));
        assertEquals("12.5", Coordinate.of(12.5));
        assertEquals("-3.05", Coordinate.of(-3.05));
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = 2e4 * (random.nextDouble() - 0.5);
            assertEquals(value, Double.parseDouble(Coordinate.of(value)), 0.005 + 1e-9, "half of the last decimal");
        }
        assertThrows(IllegalArgumentException.class, () -> Coordinate.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Coordinate.of(Double.POSITIVE_INFINITY));
    }
}
