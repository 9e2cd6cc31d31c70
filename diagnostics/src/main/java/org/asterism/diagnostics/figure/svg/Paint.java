package org.asterism.diagnostics.figure.svg;

/**
 * How a shape is painted. Immutable.
 *
 * @param fill a colour, or {@code none}
 * @param fillOpacity from 0 to 1
 * @param stroke a colour, or {@code none}
 * @param strokeWidth in points
 * @param dash lengths of dashes and gaps; empty for a solid line
 */
public record Paint(String fill, double fillOpacity, String stroke, double strokeWidth, String dash) {
    private static final String NONE = "none";

    /** A filled shape without an outline. */
    public static Paint fill(String colour) {
        return new Paint(colour, 1, NONE, 0, "");
    }

    /** A line. */
    public static Paint stroke(String colour, double width) {
        return new Paint(NONE, 1, colour, width, "");
    }

    /** The same with the inside filled. */
    public Paint filled(String colour) {
        return new Paint(colour, fillOpacity, stroke, strokeWidth, dash);
    }

    /** The same with what is filled partly transparent. */
    public Paint opacity(double opacity) {
        return new Paint(fill, opacity, stroke, strokeWidth, dash);
    }

    /** The same with a dashed line. */
    public Paint dashed(String lengths) {
        return new Paint(fill, fillOpacity, stroke, strokeWidth, lengths);
    }

    String attributes() {
        StringBuilder text = new StringBuilder(" fill=\"").append(fill).append('"');
        if (fillOpacity < 1) {
            text.append(" fill-opacity=\"").append(Coordinate.of(fillOpacity)).append('"');
        }
        if (!stroke.equals(NONE)) {
            text.append(" stroke=\"").append(stroke).append("\" stroke-width=\"");
            text.append(Coordinate.of(strokeWidth)).append('"');
        }
        if (!dash.isEmpty()) {
            text.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        return text.toString();
    }
}
