package org.asterism.diagnostics.figure.svg;

/** The outline of a shape, drawn as with a pen. One thread. */
public final class SvgPath {
    private final StringBuilder data = new StringBuilder();

    /** Lifts the pen and puts it down. */
    public SvgPath move(double x, double y) {
        return to('M', x, y);
    }

    /** A straight line. */
    public SvgPath line(double x, double y) {
        return to('L', x, y);
    }

    /** A cubic Bézier curve. */
    public SvgPath curve(double x1, double y1, double x2, double y2, double x, double y) {
        to('C', x1, y1);
        data.append(' ').append(Coordinate.of(x2)).append(' ').append(Coordinate.of(y2));
        data.append(' ').append(Coordinate.of(x)).append(' ').append(Coordinate.of(y));
        return this;
    }

    /** Back to where the pen was put down. */
    public SvgPath close() {
        data.append('Z');
        return this;
    }

    /** Whether nothing is drawn yet. */
    public boolean isEmpty() {
        return data.isEmpty();
    }

    private SvgPath to(char command, double x, double y) {
        data.append(command).append(Coordinate.of(x)).append(' ').append(Coordinate.of(y));
        return this;
    }

    String data() {
        return data.toString();
    }
}
