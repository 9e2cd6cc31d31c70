package org.asterism.diagnostics.figure.svg;

/**
 * A rectangle on the page, upright; y grows downwards.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Box(double left, double top, double right, double bottom) {
    /** Its extent in x. */
    public double width() {
        return right - left;
    }

    /** Its extent in y. */
    public double height() {
        return bottom - top;
    }

    /** The middle in x. */
    public double centreX() {
        return 0.5 * (left + right);
    }

    /** The middle in y. */
    public double centreY() {
        return 0.5 * (top + bottom);
    }

    /** The box with {@code margin} added on each side. */
    public Box grown(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }
}
