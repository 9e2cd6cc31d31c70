package org.asterism.diagnostics.figure.svg;

import java.util.List;
import org.asterism.diagnostics.figure.Figure;

/**
 * A page to draw a figure on, in points (1/72 inch), from its top left corner. All text is escaped; no fonts are embedded
 * and no identifiers given. One thread.
 */
public final class SvgCanvas {
    /** The faces of all text, the best first; a viewer takes the first that it has. */
    public static final List<String> FACES = List.of("Helvetica", "Arial", "Liberation Sans", "DejaVu Sans");

    /** How the faces stand in the document. */
    public static final String FONT_FAMILY = "font-family=\"" + String.join(", ", FACES) + ", sans-serif\"";

    private final double width;
    private final double height;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    /**
     * A white page.
     *
     * @param title what a screen reader says, and a browser shows on hovering
     */
    public SvgCanvas(double width, double height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    /** The width of the page. */
    public double width() {
        return width;
    }

    /** A rectangle with corners rounded to {@code radius}. */
    public void rectangle(Box box, double radius, Paint paint) {
        start("rect")
                .append(attribute("x", box.left()))
                .append(attribute("y", box.top()))
                .append(attribute("width", box.width()))
                .append(attribute("height", box.height()));
        if (radius > 0) {
            body.append(attribute("rx", radius));
        }
        end(paint);
    }

    /** A rectangle. */
    public void rectangle(Box box, Paint paint) {
        rectangle(box, 0, paint);
    }

    /** An ellipse that fills a box. */
    public void ellipse(Box box, Paint paint) {
        start("ellipse")
                .append(attribute("cx", box.centreX()))
                .append(attribute("cy", box.centreY()))
                .append(attribute("rx", box.width() / 2))
                .append(attribute("ry", box.height() / 2));
        end(paint);
    }

    /** A circle. */
    public void circle(double x, double y, double radius, Paint paint) {
        start("circle").append(attribute("cx", x)).append(attribute("cy", y)).append(attribute("r", radius));
        end(paint);
    }

    /** A straight line. */
    public void line(double x1, double y1, double x2, double y2, Paint paint) {
        start("line")
                .append(attribute("x1", x1))
                .append(attribute("y1", y1))
                .append(attribute("x2", x2))
                .append(attribute("y2", y2));
        end(paint);
    }

    /** A shape. */
    public void path(SvgPath path, Paint paint) {
        if (!path.isEmpty()) {
            start("path").append(" d=\"").append(path.data()).append('"');
            end(paint);
        }
    }

    /** Text whose line runs through {@code (x, y)}. */
    public void text(double x, double y, MathText text, TextStyle style) {
        start("text").append(attribute("x", x)).append(attribute("y", y)).append(style.attributes());
        body.append('>').append(text.markup(style.size())).append("</text>\n");
    }

    /** Upright text whose line runs through {@code (x, y)}. */
    public void text(double x, double y, String text, TextStyle style) {
        text(x, y, MathText.plain(text), style);
    }

    /** Text that runs upwards through {@code (x, y)}. */
    public void verticalText(double x, double y, MathText text, TextStyle style) {
        start("text")
                .append(" transform=\"translate(" + Coordinate.of(x) + ' ' + Coordinate.of(y) + ") rotate(-90)\"")
                .append(style.attributes());
        body.append('>').append(text.markup(style.size())).append("</text>\n");
    }

    /** Begins a part that a browser explains on hovering. */
    public void beginGroup(String explanation) {
        body.append("<g><title>").append(XmlText.escape(explanation)).append("</title>\n");
    }

    /** Begins a part of which nothing shows outside of {@code box}. */
    public void beginClip(Box box) {
        body.append("<svg")
                .append(attribute("x", box.left()))
                .append(attribute("y", box.top()))
                .append(attribute("width", box.width()))
                .append(attribute("height", box.height()))
                .append(" viewBox=\"")
                .append(Coordinate.of(box.left()) + ' ' + Coordinate.of(box.top()) + ' ')
                .append(Coordinate.of(box.width()) + ' ' + Coordinate.of(box.height()))
                .append("\">\n");
    }

    /** Ends what {@link #beginClip} began. */
    public void endClip() {
        body.append("</svg>\n");
    }

    /** Ends what {@link #beginGroup} began. */
    public void endGroup() {
        body.append("</g>\n");
    }

    /** The picture drawn so far. */
    public Figure figure() {
        String w = Coordinate.of(width);
        String h = Coordinate.of(height);
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "pt\" height=\"" + h
                + "pt\" viewBox=\"0 0 " + w + ' ' + h + "\" " + FONT_FAMILY + " role=\"img\">\n<title>"
                + XmlText.escape(title) + "</title>\n<rect width=\"" + w + "\" height=\"" + h + "\" fill=\""
                + Palette.PAPER + "\"/>\n" + body + "</svg>\n";
        return new Figure(svg, width, height);
    }

    private StringBuilder start(String element) {
        return body.append('<').append(element);
    }

    private void end(Paint paint) {
        body.append(paint.attributes()).append("/>\n");
    }

    private static String attribute(String name, double value) {
        return ' ' + name + "=\"" + Coordinate.of(value) + '"';
    }
}
