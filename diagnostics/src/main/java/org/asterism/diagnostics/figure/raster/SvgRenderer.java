package org.asterism.diagnostics.figure.raster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.swing.JComponent;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.svg.SvgCanvas;

/** Draws a figure with Java2D. */
final class SvgRenderer {
    private static final int NESTING = 30;
    private static final int MARKS = 1_000_000;

    private SvgRenderer() {}

    /** Draws it, {@code scale} units of the graphics a point. */
    static void draw(Figure figure, Graphics2D graphics, double scale) {
        // Java takes a serif face for a family that it has not, and jsvg does not go on to the next of the list.
        String svg = figure.svg().replace(SvgCanvas.FONT_FAMILY, "font-family=\"" + face() + "\"");
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        // A long data set has more marks than jsvg expects of a drawing.
        LoaderContext context = LoaderContext.builder()
                .documentLimits(new DocumentLimits(NESTING, NESTING, MARKS))
                .build();
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(bytes), null, context);
        if (document == null) {
            throw new IllegalStateException("the figure is no SVG that can be drawn");
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        // The document's own unit is the pixel of CSS, 96 an inch.
        double units = scale * figure.width() / document.size().getWidth();
        graphics.scale(units, units);
        document.render((JComponent) null, graphics);
    }

    private static String face() {
        for (String face : SvgCanvas.FACES) {
            if (new Font(face, Font.PLAIN, 1).getFamily(Locale.ROOT).equals(face)) {
                return face;
            }
        }
        return Font.SANS_SERIF;
    }
}
