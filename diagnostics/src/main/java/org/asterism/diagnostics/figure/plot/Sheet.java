package org.asterism.diagnostics.figure.plot;

import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.SvgCanvas;

/** A page of equal cells in rows, with a foot. One thread. */
final class Sheet {
    final SvgCanvas canvas;
    private final Shape shape;
    private final Foot foot;

    /**
     * How a page is divided.
     *
     * @param count the number of cells
     * @param columns the number of cells in a row
     * @param width of the page
     * @param cellHeight of each cell
     */
    record Shape(int count, int columns, double width, double cellHeight) {
        /** Cells for so many panels: one on a narrow page, else up to {@code most} side by side on a wide one. */
        static Shape grid(int count, int most, double cellHeight) {
            if (count == 1) {
                return new Shape(1, 1, Look.ONE_COLUMN, 1.25 * cellHeight);
            }
            double width = Look.TWO_COLUMNS * Math.min(1, count / 3.0);
            return new Shape(count, Math.min(most, count), width, cellHeight);
        }

        double height() {
            return (count + columns - 1) / columns * cellHeight;
        }
    }

    /** A page. */
    Sheet(Shape shape, String title, Foot foot) {
        this.shape = shape;
        this.foot = foot;
        this.canvas = new SvgCanvas(shape.width, shape.height() + foot.height(), title);
    }

    /** A cell, counted from zero along the rows. */
    Box cell(int index) {
        double width = shape.width / shape.columns;
        double left = index % shape.columns * width;
        double top = index / shape.columns * shape.cellHeight;
        return new Box(left, top, left + width, top + shape.cellHeight);
    }

    /** The figure, its foot drawn. */
    Figure finish() {
        foot.draw(canvas, shape.height());
        return canvas.figure();
    }
}
